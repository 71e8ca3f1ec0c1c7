import { oneOf } from '../../json/choice.ts';
import { type Codec, described, mapped, object, required, under } from '../../json/codec.ts';
import type { JsonSchema } from '../../json/json-schema.ts';
import { timestamp } from '../../json/timestamp.ts';
import { integer } from '../../json/values.ts';
import type { ProfileHeader } from '../words/order.ts';

/** The profile's own version, in every message. */
const VERSION = 'estiba/1';

interface Head extends ProfileHeader {
  readonly version: typeof VERSION;
}

const head: Codec<ProfileHeader> = under(
  'msg',
  mapped(
    object<Head>({
      headerId: required('id', described('Counts up by one with each message sent on one topic', integer({ minimum: 0 }))),
      timestamp: required('timestamp', timestamp),
      version: required('version', oneOf([VERSION])),
    }),
    ({ headerId, timestamp: sent }): ProfileHeader => ({ headerId, timestamp: sent }),
    (word): Head => ({ ...word, version: VERSION }),
  ),
);

export interface ProfileMessage<Body> {
  readonly header: ProfileHeader;
  readonly body: Body;
}

/** Header and body stand side by side in one object. */
export function profileMessage<Body>(body: Codec<Body>): Codec<ProfileMessage<Body>> {
  return {
    read: (value, at) => ({ header: head.read(value, at), body: body.read(value, at) }),
    write: (word, at) => ({ ...(head.write(word.header, at) as object), ...(body.write(word.body, at) as object) }),
    schema: bothOf(head.schema, body.schema),
  };
}

const bothOf = (first: JsonSchema, second: JsonSchema): JsonSchema => ({
  type: 'object',
  required: [...(first.required ?? []), ...(second.required ?? [])],
  properties: { ...first.properties, ...second.properties },
});
