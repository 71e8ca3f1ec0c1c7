import { createHash } from 'node:crypto';
import { actorOf } from './actor.ts';

/** How a command of a person is known in the log: who, their Idempotency-Key, and a digest of what was asked, so that a key used again for something else is noticed for good. */
export interface CommandKey {
  /** `user:maria/KEY` */
  readonly name: string;
  readonly digest: string;
}

export function commandKey(user: string, idempotencyKey: string, body: unknown): CommandKey {
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16);
  return { name: `${actorOf(user)}/${idempotencyKey}`, digest };
}

export const keyText = ({ name, digest }: CommandKey): string => `${name}/${digest}`;

export function parseKey(text: string): CommandKey {
  const cut = text.lastIndexOf('/');
  return { name: text.slice(0, cut), digest: text.slice(cut + 1) };
}
