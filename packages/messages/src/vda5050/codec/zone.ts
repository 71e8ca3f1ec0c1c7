import { oneOf, variant } from '../../json/choice.ts';
import { type Codec, type Fields, object, optional, required, under } from '../../json/codec.ts';
import { timestamp } from '../../json/timestamp.ts';
import { identifier, list, number, text } from '../../json/values.ts';
import type { Dialect } from '../dialect.ts';
import type { RequestResponse, Responses, Zone, ZoneSet, ZoneType } from '../words/zone.ts';
import { zoneAction } from './action.ts';

export const zoneType: Codec<ZoneType> = oneOf([
  'BLOCKED',
  'LINE_GUIDED',
  'RELEASE',
  'COORDINATED_REPLANNING',
  'SPEED_LIMIT',
  'ACTION',
  'PRIORITY',
  'PENALTY',
  'DIRECTED',
  'BIDIRECTED',
] as const);

export const responses: Codec<Responses> = object<Responses>({
  responses: required(
    'responses',
    list(
      object<RequestResponse>({
        requestId: required('requestId', identifier),
        grantType: required('grantType', oneOf(['GRANTED', 'QUEUED', 'REVOKED', 'REJECTED'] as const)),
        leaseExpiry: optional('leaseExpiry', timestamp),
      }),
    ),
  ),
});

export const zoneSet = (dialect: Dialect): Codec<ZoneSet> =>
  under(
    'zoneSet',
    object<ZoneSet>({
      zoneSetId: required('zoneSetId', identifier),
      mapId: required('mapId', identifier),
      description: optional('zoneSetDescriptor', text),
      zones: required('zones', list(zone(dialect))),
    }),
  );

type Outline = Pick<Zone, 'zoneId' | 'description' | 'vertices'>;

const outline: Fields<Outline> = {
  zoneId: required('zoneId', identifier),
  description: optional('zoneDescriptor', text),
  vertices: required('vertices', list(object<{ x: number; y: number }>({ x: required('x', number()), y: required('y', number()) }), 3)),
};

/** A zone with its outline and what its kind adds. */
const outlined = <Rest extends object>(rest: Fields<Rest>) => object<Outline & Rest>({ ...outline, ...rest } as Fields<Outline & Rest>);

function zone(dialect: Dialect): Codec<Zone> {
  const actions = list(zoneAction(dialect));
  const factor = number({ minimum: 0, maximum: 1 });
  const direction = required('direction', number());
  return variant<Zone, 'type'>('type', 'zoneType', {
    BLOCKED: outlined({}),
    LINE_GUIDED: outlined({}),
    COORDINATED_REPLANNING: outlined({}),
    RELEASE: outlined({ releaseLossBehavior: required('releaseLossBehavior', oneOf(['STOP', 'CONTINUE', 'EVACUATE'] as const)) }),
    SPEED_LIMIT: outlined({ maxSpeed: required('maximumSpeed', number()) }),
    ACTION: outlined({
      entryActions: required('entryActions', actions),
      duringActions: required('duringActions', actions),
      exitActions: required('exitActions', actions),
    }),
    PRIORITY: outlined({ factor: required('priorityFactor', factor) }),
    PENALTY: outlined({ factor: required('penaltyFactor', factor) }),
    DIRECTED: outlined({ direction, limitation: required('directedLimitation', oneOf(['SOFT', 'RESTRICTED', 'STRICT'] as const)) }),
    BIDIRECTED: outlined({ direction, limitation: required('bidirectedLimitation', oneOf(['SOFT', 'RESTRICTED'] as const)) }),
  });
}
