import { type Codec, type Field, type Fields, object, optional, required, unsaid } from '../../json/codec.ts';
import { boolean, integer, number } from '../../json/values.ts';
import type { Dialect } from '../dialect.ts';
import {
  ARRAY_LIMIT_KEYS,
  type ArrayLimitKey,
  type ArrayLimits,
  type Factsheet,
  type StringLimits,
  type Timing,
} from '../words/factsheet.ts';
import { say } from './version.ts';

export const limits = (dialect: Dialect): Codec<Factsheet['limits']> =>
  object<Factsheet['limits']>({
    strings: required(say(dialect, 'maxStringLens', 'maximumStringLengths'), strings(dialect)),
    arrays: required(say(dialect, 'maxArrayLens', 'maximumArrayLengths'), arrays(dialect)),
    timing: required('timing', timing(dialect)),
  });

/** Before 3.0 a limit may be any number; one below 1 is none. */
const length = (dialect: Dialect) => integer(say(dialect, {}, { minimum: 0 }));

const strings = (dialect: Dialect): Codec<StringLimits> =>
  object<StringLimits>({
    message: optional(say(dialect, 'msgLen', 'maximumMessageLength'), length(dialect)),
    topicSerial: optional(say(dialect, 'topicSerialLen', 'maximumTopicSerialLength'), length(dialect)),
    topicElement: optional(say(dialect, 'topicElemLen', 'maximumTopicElementLength'), length(dialect)),
    id: optional(say(dialect, 'idLen', 'maximumIdLength'), length(dialect)),
    idNumericalOnly: optional('idNumericalOnly', boolean),
    enumeration: say(dialect, optional('enumLen', length(dialect)), unsaid(undefined)),
    loadId: optional(say(dialect, 'loadIdLen', 'maximumLoadIdLength'), length(dialect)),
  });

const FROM_THREE: ReadonlySet<ArrayLimitKey> = new Set(['zoneSet.zones', 'state.instantActionStates', 'state.zoneActionStates']);

function arrays(dialect: Dialect): Codec<ArrayLimits> {
  const field = (key: ArrayLimitKey): Field<number | undefined> =>
    dialect.version !== '3.0' && FROM_THREE.has(key) ? unsaid(undefined) : optional(key, length(dialect));
  return object<ArrayLimits>(Object.fromEntries(ARRAY_LIMIT_KEYS.map((key) => [key, field(key)])) as Fields<ArrayLimits>);
}

function timing(dialect: Dialect): Codec<Timing> {
  const seconds = number(say(dialect, {}, { minimum: 0 }));
  return object<Timing>({
    minOrderInterval: required(say(dialect, 'minOrderInterval', 'minimumOrderInterval'), seconds),
    minStateInterval: required(say(dialect, 'minStateInterval', 'minimumStateInterval'), seconds),
    defaultStateInterval: optional('defaultStateInterval', seconds),
    visualizationInterval: optional('visualizationInterval', seconds),
  });
}
