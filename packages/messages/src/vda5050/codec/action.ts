import { oneOf, named, renamed } from '../../json/choice.ts';
import { type Codec, defaulted, mapped, object, optional, required, unsaid } from '../../json/codec.ts';
import type { JsonValue } from '../../json/json-schema.ts';
import { anything, boolean, identifier, list, text } from '../../json/values.ts';
import type { Dialect, ParameterDialect } from '../dialect.ts';
import type { ActionParameter, BlockingType, VdaAction } from '../words/order.ts';
import type { ZoneAction } from '../words/zone.ts';
import { say } from './version.ts';

/** Names of actions that 3.0 changed. */
const RENAMED = { initializePosition: 'initPosition' };

/** The type of an action: ours and the vehicle's name of it. */
export const actionType = (dialect: Dialect): Codec<string> => renamed(identifier, { ...say(dialect, RENAMED, {}), ...dialect.actionMap });

/** SINGLE is unknown before 3.0: HARD, which forbids more, stands for it. */
export const blockingType = (dialect: Dialect): Codec<BlockingType> =>
  say(
    dialect,
    named<BlockingType>({ NONE: 'NONE', SOFT: 'SOFT', HARD: 'HARD', SINGLE: 'HARD' }),
    oneOf(['NONE', 'SOFT', 'SINGLE', 'HARD'] as const),
  );

/** Instant actions of 3.0 know NONE only. */
const atOnce = named<BlockingType>({ NONE: 'NONE', SOFT: 'NONE', SINGLE: 'NONE', HARD: 'NONE' });

const parameters = defaulted(
  'actionParameters',
  list(object<ActionParameter>({ key: required('key', identifier), value: required('value', anything) })),
  [],
);

/** An action of an order, at a node or along an edge. */
export const action = (dialect: Dialect): Codec<VdaAction> =>
  inDialect(
    dialect,
    object<VdaAction>({
      actionId: required('actionId', identifier),
      actionType: required('actionType', actionType(dialect)),
      description: optional(say(dialect, 'actionDescription', 'actionDescriptor'), text),
      blockingType: required('blockingType', blockingType(dialect)),
      parameters,
      retriable: say(dialect, unsaid(undefined), optional('retriable', boolean)),
    }),
  );

export const instantAction = (dialect: Dialect): Codec<VdaAction> =>
  inDialect(
    dialect,
    object<VdaAction>({
      actionId: required('actionId', identifier),
      actionType: required('actionType', actionType(dialect)),
      description: optional(say(dialect, 'actionDescription', 'actionDescriptor'), text),
      blockingType: required('blockingType', say(dialect, blockingType(dialect), atOnce)),
      parameters,
      retriable: unsaid(undefined),
    }),
  );

export const zoneAction = (dialect: Dialect): Codec<ZoneAction> =>
  object<ZoneAction>({
    actionType: required('actionType', actionType(dialect)),
    description: optional('actionDescriptor', text),
    blockingType: required('blockingType', blockingType(dialect)),
    parameters,
    retriable: optional('retriable', boolean),
  });

function inDialect(dialect: Dialect, codec: Codec<VdaAction>): Codec<VdaAction> {
  const spoken = new Map(Object.entries(dialect.actionParameters));
  if (spoken.size === 0) return codec;
  return mapped(
    codec,
    (word) => ({ ...word, parameters: heard(word.parameters, spoken.get(word.actionType)) }),
    (word) => ({ ...word, parameters: told(word.parameters, spoken.get(word.actionType)) }),
  );
}

/** What the vehicle's own keys and values are called by us. */
function heard(all: readonly ActionParameter[], { keys = {}, values = {} }: ParameterDialect = {}): readonly ActionParameter[] {
  const ours = turned(keys);
  return all.map(({ key, value }) => ({ key: ours.get(key) ?? key, value: turn(value, turned(values[key])) }));
}

/** In the vehicle's keys and values, with its fixed ones in the place of ours. */
export function told(
  all: readonly ActionParameter[],
  { keys = {}, values = {}, fixed = {} }: ParameterDialect = {},
): readonly ActionParameter[] {
  const theirs = new Map(Object.entries(keys));
  const always = new Map(Object.entries(fixed));
  const said = all.map(({ key, value }) => {
    const theirKey = theirs.get(key) ?? key;
    return { key: theirKey, value: turn(value, new Map(Object.entries(values[theirKey] ?? {}))) };
  });
  return [...said.filter(({ key }) => !always.has(key)), ...[...always].map(([key, value]) => ({ key, value }))];
}

const turned = (names: Readonly<Record<string, string>> = {}) => new Map(Object.entries(names).map(([ours, theirs]) => [theirs, ours]));
const turn = (value: JsonValue, names: ReadonlyMap<string, string>): JsonValue =>
  typeof value === 'string' ? (names.get(value) ?? value) : value;
