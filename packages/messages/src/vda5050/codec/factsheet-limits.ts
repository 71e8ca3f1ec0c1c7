import { type Codec, type Field, type Fields, object, optional, required, unsaid } from '../../json/codec.ts';
import { boolean, integer, number } from '../../json/values.ts';
import type { Dialect } from '../dialect.ts';
import { ARRAY_LIMIT_KEYS, type ArrayLimits, type Factsheet, type StringLimits, type Timing } from '../words/factsheet.ts';
import { say } from './version.ts';

export const limits = (dialect: Dialect): Codec<Factsheet['limits']> =>
  object<Factsheet['limits']>({
    strings: required(say(dialect, 'maxStringLens', 'maximumStringLengths'), strings(dialect)),
    arrays: required(say(dialect, 'maxArrayLens', 'maximumArrayLengths'), arrays),
    timing: required('timing', timing(dialect)),
  });

const length = integer({ minimum: 0 });

const strings = (dialect: Dialect): Codec<StringLimits> =>
  object<StringLimits>({
    message: optional(say(dialect, 'msgLen', 'maximumMessageLength'), length),
    topicSerial: optional(say(dialect, 'topicSerialLen', 'maximumTopicSerialLength'), length),
    topicElement: optional(say(dialect, 'topicElemLen', 'maximumTopicElementLength'), length),
    id: optional(say(dialect, 'idLen', 'maximumIdLength'), length),
    idNumericalOnly: optional('idNumericalOnly', boolean),
    enumeration: say(dialect, optional('enumLen', length), unsaid(undefined)),
    loadId: optional(say(dialect, 'loadIdLen', 'maximumLoadIdLength'), length),
  });

const arrays = object<ArrayLimits>(
  Object.fromEntries(
    ARRAY_LIMIT_KEYS.map((key): [string, Field<number | undefined>] => [key, optional(key, length)]),
  ) as Fields<ArrayLimits>,
);

function timing(dialect: Dialect): Codec<Timing> {
  const seconds = number(say(dialect, {}, { minimum: 0 }));
  return object<Timing>({
    minOrderInterval: required(say(dialect, 'minOrderInterval', 'minimumOrderInterval'), seconds),
    minStateInterval: required(say(dialect, 'minStateInterval', 'minimumStateInterval'), seconds),
    defaultStateInterval: optional('defaultStateInterval', seconds),
    visualizationInterval: optional('visualizationInterval', seconds),
  });
}
