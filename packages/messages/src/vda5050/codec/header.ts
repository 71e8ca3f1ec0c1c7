import { type Codec, object, optional, required } from '../../json/codec.ts';
import { timestamp } from '../../json/timestamp.ts';
import { identifier, integer } from '../../json/values.ts';
import type { Header, PartialHeader } from '../words/header.ts';

export const header: Codec<Header> = object<Header>({
  headerId: required('headerId', integer()),
  timestamp: required('timestamp', timestamp),
  version: required('version', identifier),
  manufacturer: required('manufacturer', identifier),
  serialNumber: required('serialNumber', identifier),
});

/** Of messages whose version asks for no header, or not for all of it. */
export const partialHeader: Codec<PartialHeader> = object<PartialHeader>({
  headerId: optional('headerId', integer()),
  timestamp: optional('timestamp', timestamp),
  version: optional('version', identifier),
  manufacturer: optional('manufacturer', identifier),
  serialNumber: optional('serialNumber', identifier),
});

export interface Message<Body, Head> {
  readonly header: Head;
  readonly body: Body;
}

/** Header and body stand side by side in one object. */
export function message<Body extends object, Head extends object>(head: Codec<Head>, body: Codec<Body>): Codec<Message<Body, Head>> {
  return {
    read: (value, at) => {
      const first = head.read(value, at);
      return at.problems.length > 0 && first === undefined ? { header: first, body: first } : { header: first, body: body.read(value, at) };
    },
    write: (word, at) => ({ ...(head.write(word.header, at) as object), ...(body.write(word.body, at) as object) }),
    schema: {
      type: 'object',
      required: [...(head.schema.required ?? []), ...(body.schema.required ?? [])],
      properties: { ...head.schema.properties, ...body.schema.properties },
    },
  };
}
