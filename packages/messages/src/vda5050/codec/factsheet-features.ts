import { named, oneOf } from '../../json/choice.ts';
import { type Codec, mapped, object, optional, required, unsaid } from '../../json/codec.ts';
import { boolean, identifier, list, text } from '../../json/values.ts';
import type { Dialect } from '../dialect.ts';
import type { Factsheet, OptionalParameter, SupportedAction, SupportedParameter } from '../words/factsheet.ts';
import { actionType, blockingType } from './action.ts';
import { readOnly, say } from './version.ts';

export type Features = Pick<Factsheet, 'optionalParameters' | 'actions'>;

export const features = (dialect: Dialect): Codec<Features> =>
  object<Features>({
    optionalParameters: required('optionalParameters', list(optionalParameter)),
    actions: required(say(dialect, 'agvActions', 'mobileRobotActions'), list(supportedAction(dialect))),
  });

const optionalParameter = object<OptionalParameter>({
  parameter: required('parameter', identifier),
  support: required('support', oneOf(['SUPPORTED', 'REQUIRED'] as const)),
  description: optional('description', text),
});

/** The schemas of 2.x let no list of blocking types pass (they ask a list to be a name), so none is written there. */
function supportedAction(dialect: Dialect): Codec<SupportedAction> {
  const blockingTypes = list(blockingType(dialect));
  return object<SupportedAction>({
    actionType: required('actionType', actionType(dialect)),
    description: optional('actionDescription', text),
    scopes: required('actionScopes', say(dialect, scopesBeforeThree, scopes)),
    parameters: optional('actionParameters', list(supportedParameter(dialect))),
    resultDescription: optional(say(dialect, 'resultDescription', 'actionResult'), text),
    blockingTypes: say(dialect, readOnly('blockingTypes', blockingTypes), optional('blockingTypes', blockingTypes)),
    pauseAllowed: say(dialect, unsaid(undefined), optional('pauseAllowed', yesOrNo)),
    cancelAllowed: say(dialect, unsaid(undefined), optional('cancelAllowed', yesOrNo)),
  });
}

const scopes = list(oneOf(['INSTANT', 'NODE', 'EDGE', 'ZONE'] as const));
const scopesBeforeThree: typeof scopes = mapped(
  scopes,
  (inner) => inner,
  (word) => word.filter((scope) => scope !== 'ZONE'),
);

/** The text of 3.0 asks for a boolean here, its schema for a string. Both are read, the schema's is written; an odd string counts as no. */
const yesOrNo: Codec<boolean> = {
  read: (value, at) => {
    if (typeof value !== 'string') return boolean.read(value, at);
    if (value !== 'true' && value !== 'false') at.deviate('json.spelling', value, { choices: 'true, false' });
    return value === 'true';
  },
  write: (word) => String(word),
  schema: { type: ['boolean', 'string'] },
};

/** FLOAT is gone in 3.0: NUMBER says it. */
const supportedParameter = (dialect: Dialect): Codec<SupportedParameter> =>
  object<SupportedParameter>({
    key: required('key', identifier),
    type: required(
      'valueDataType',
      named<SupportedParameter['type']>({
        BOOL: 'BOOL',
        NUMBER: 'NUMBER',
        INTEGER: 'INTEGER',
        STRING: 'STRING',
        OBJECT: 'OBJECT',
        ARRAY: 'ARRAY',
        FLOAT: say(dialect, 'FLOAT', 'NUMBER'),
      }),
    ),
    description: optional('description', text),
    isOptional: optional('isOptional', boolean),
  });
