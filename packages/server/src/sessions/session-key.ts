import { randomBytes } from 'node:crypto';
import type { TextFile } from '../files/private-file.ts';

/** The key session tokens are signed with: made once, kept in a private file. A new one ends every session. */
export function sessionKey(file: TextFile): Uint8Array {
  const held = file.read()?.trim();
  if (held !== undefined && /^[0-9a-f]{64}$/.test(held)) return Buffer.from(held, 'hex');
  const key = randomBytes(32);
  file.write(`${key.toString('hex')}\n`);
  return key;
}
