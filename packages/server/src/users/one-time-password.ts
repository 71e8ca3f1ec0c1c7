import { randomInt } from 'node:crypto';

/** Letters and digits nobody mistakes for one another when reading from a screen (no I, L, O, U, 0, 1). */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** A password for one use, 98 bits in five groups of four: `7KQF-M2XA-…`. */
export function oneTimePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 5 }, group).join('-');
}
