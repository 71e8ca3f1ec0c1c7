import { named, oneOf } from '../../json/choice.ts';
import { assumed, type Codec, defaulted, type Field, mapped, object, optional, required, unsaid } from '../../json/codec.ts';
import { boolean, identifier, integer, list, number, text } from '../../json/values.ts';
import type { Dialect } from '../dialect.ts';
import type {
  EdgeRequest,
  EdgeState,
  NodeState,
  OperatingMode,
  RequestStatus,
  VehicleLoad,
  VehicleMap,
  VehicleState,
  VehicleZoneSet,
  ZoneRequest,
} from '../words/state.ts';
import { actionState, battery, information, safety, vehicleError } from './condition.ts';
import { intermediatePath, plannedPath, positionName, trajectory, vehiclePosition, velocity } from './path.ts';
import { say } from './version.ts';

/** Before 3.0 one list holds the states of all actions, and is read as those of the order. */
export function state(dialect: Dialect): Codec<VehicleState> {
  const plain = body(dialect);
  if (dialect.version === '3.0') return plain;
  return mapped(
    plain,
    (word) => word,
    (word) => ({ ...word, actionStates: [...word.actionStates, ...word.instantActionStates, ...word.zoneActionStates] }),
  );
}

function body(dialect: Dialect): Codec<VehicleState> {
  const listFromThree = <Word>(name: string, codec: Codec<Word>): Field<readonly Word[]> => {
    const none: readonly Word[] = [];
    return say(dialect, unsaid(none), defaulted(name, list(codec), none));
  };
  const actionStates = list(actionState(dialect));
  return object<VehicleState>({
    orderId: required('orderId', identifier),
    orderUpdateId: required('orderUpdateId', integer()),
    zoneSetId: say(dialect, optional('zoneSetId', identifier), unsaid(undefined)),
    lastNodeId: required('lastNodeId', identifier),
    lastNodeSequenceId: required('lastNodeSequenceId', integer()),
    nodeStates: required('nodeStates', list(nodeState)),
    edgeStates: required('edgeStates', list(edgeState)),
    position: optional(positionName(dialect), vehiclePosition(dialect)),
    velocity: optional('velocity', velocity),
    loads: optional('loads', list(load)),
    driving: required('driving', boolean),
    paused: defaulted('paused', boolean, false),
    newBaseRequest: defaulted('newBaseRequest', boolean, false),
    distanceSinceLastNode: optional('distanceSinceLastNode', number()),
    actionStates: required('actionStates', actionStates),
    instantActionStates: say(dialect, unsaid([]), required('instantActionStates', actionStates)),
    zoneActionStates: listFromThree('zoneActionStates', actionState(dialect)),
    battery: batteryField(dialect),
    operatingMode: given('operatingMode', operatingMode(dialect), dialect.assumed.operatingMode),
    errors: required('errors', list(vehicleError(dialect))),
    information: defaulted('information', list(information(dialect)), []),
    safety: given('safetyState', safety(dialect), dialect.assumed.safety),
    maps: dialect.version === '2.0' ? unsaid([]) : defaulted('maps', list(map(dialect)), []),
    zoneSets: listFromThree('zoneSets', zoneSet),
    zoneRequests: listFromThree('zoneRequests', zoneRequest(dialect)),
    edgeRequests: listFromThree('edgeRequests', edgeRequest),
    plannedPath: say(dialect, unsaid(undefined), optional('plannedPath', plannedPath(dialect))),
    intermediatePath: say(dialect, unsaid(undefined), optional('intermediatePath', intermediatePath)),
  });
}

const given = <Word>(name: string, codec: Codec<Word>, assumption: Word | undefined): Field<Word> =>
  assumption === undefined ? required(name, codec) : assumed(name, codec, assumption);

/** Where nulls are let pass, a vehicle may be silent about its battery. */
function batteryField(dialect: Dialect): Field<VehicleState['battery']> {
  const name = say(dialect, 'batteryState', 'powerSupply');
  return dialect.nullTolerance ? optional(name, battery(dialect)) : required<VehicleState['battery']>(name, battery(dialect) as never);
}

const nodeState = object<NodeState>({
  nodeId: required('nodeId', identifier),
  sequenceId: required('sequenceId', integer()),
  released: required('released', boolean),
});

const edgeState = object<EdgeState>({
  edgeId: required('edgeId', identifier),
  sequenceId: required('sequenceId', integer()),
  released: required('released', boolean),
});

const load = object<VehicleLoad>({
  loadId: optional('loadId', identifier),
  loadType: optional('loadType', identifier),
  loadPosition: optional('loadPosition', identifier),
  weight: optional('weight', number({ minimum: 0 })),
});

/** STARTUP and INTERVENED are unknown before 3.0; MANUAL says the same to fleet control there: give it nothing. */
const operatingMode = (dialect: Dialect): Codec<OperatingMode> =>
  named<OperatingMode>(
    {
      AUTOMATIC: 'AUTOMATIC',
      SEMIAUTOMATIC: 'SEMIAUTOMATIC',
      MANUAL: 'MANUAL',
      SERVICE: 'SERVICE',
      TEACH_IN: say(dialect, 'TEACHIN', 'TEACH_IN'),
      STARTUP: say(dialect, 'MANUAL', 'STARTUP'),
      INTERVENED: say(dialect, 'MANUAL', 'INTERVENED'),
    },
    { TEACHIN: 'TEACH_IN', TEACH_IN: 'TEACH_IN', STARTUP: 'STARTUP', INTERVENED: 'INTERVENED' },
  );

const status = oneOf(['ENABLED', 'DISABLED'] as const);

const map = (dialect: Dialect): Codec<VehicleMap> =>
  object<VehicleMap>({
    mapId: required('mapId', identifier),
    mapVersion: required('mapVersion', identifier),
    description: optional(say(dialect, 'mapDescription', 'mapDescriptor'), text),
    status: required('mapStatus', status),
  });

const zoneSet = object<VehicleZoneSet>({
  zoneSetId: required('zoneSetId', identifier),
  mapId: required('mapId', identifier),
  status: required('zoneSetStatus', status),
});

const requestStatus: Codec<RequestStatus> = oneOf(['REQUESTED', 'GRANTED', 'REVOKED', 'EXPIRED'] as const);

const zoneRequest = (dialect: Dialect): Codec<ZoneRequest> =>
  object<ZoneRequest>({
    requestId: required('requestId', identifier),
    requestType: required('requestType', oneOf(['ACCESS', 'REPLANNING'] as const)),
    zoneId: required('zoneId', identifier),
    zoneSetId: required('zoneSetId', identifier),
    status: required('requestStatus', requestStatus),
    trajectory: optional('trajectory', trajectory(dialect)),
  });

const edgeRequest = object<EdgeRequest>({
  requestId: required('requestId', identifier),
  requestType: required('requestType', oneOf(['CORRIDOR'] as const)),
  edgeId: required('edgeId', identifier),
  sequenceId: required('sequenceId', integer()),
  status: required('requestStatus', requestStatus),
});
