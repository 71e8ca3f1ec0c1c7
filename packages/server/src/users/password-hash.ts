import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** Cost of one hash. More of it makes guessing dearer for a thief, and each sign-in slower. */
export interface HashCost {
  /** Memory [KiB]. */
  readonly memory: number;
  readonly passes: number;
}

/** Argon2id at 64 MiB and two passes: above the least OWASP asks for (46 MiB, one pass); about a tenth of a second. */
export const standardCost: HashCost = { memory: 65_536, passes: 2 };

const tagLength = 32;

/** Hash of a password in the form of the PHC string format, with a salt of its own: `$argon2id$v=19$m=65536,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string, cost: HashCost): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=1$${base64(salt)}$${base64(hash)}`;
}

/** Is this the password of that hash? Takes the same time whatever the answer. A hash of another form is nobody's. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=1\$([\w+/]{22})\$([\w+/]{43})$/.exec(stored);
  if (match === null) return false;
  const hash = await derive(password, Buffer.from(match[3]!, 'base64'), { memory: Number(match[1]), passes: Number(match[2]) });
  return timingSafeEqual(hash, Buffer.from(match[4]!, 'base64'));
}

/** The same letters typed on two keyboards are one password (Unicode NFKC). */
function derive(password: string, salt: Buffer, { memory, passes }: HashCost): Promise<Buffer> {
  const message = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce: salt, parallelism: 1, tagLength, memory, passes }, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
