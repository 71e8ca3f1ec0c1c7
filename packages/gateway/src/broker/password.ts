import { createHash, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** A password as it is kept: never the password itself. `cost` is scrypt's N; r is 8, p is 1 (RFC 7914). `cost` 0: SHA-256 of salt and password. */
export interface PasswordHash {
  readonly cost: number;
  readonly salt: string;
  readonly hash: string;
}

/** For passwords that somebody chose. */
const COST = 4096;
/** For our own: nobody tries out 256 random bits, and so nothing is won by making each try slow. */
const UNSTRETCHED = 0;
const MAX_COST = 1 << 17;
const LENGTH = 32;

/** Says that what follows is random. */
const OWN = 'm1-';
const isOwn = (password: string): boolean => /^m1-[\w-]{43}$/.test(password);

/** A password nobody chose: 256 random bits, safe in URLs and configuration files. */
export const newPassword = (): string => OWN + randomBytes(32).toString('base64url');

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const cost = isOwn(password) ? UNSTRETCHED : COST;
  const hash = await derive(Buffer.from(password, 'utf8'), salt, cost);
  return { cost, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** Compares in constant time. A hash that cannot be read matches nothing. */
export async function verifyPassword(password: Uint8Array, kept: PasswordHash): Promise<boolean> {
  const expected = Buffer.from(kept.hash, 'base64');
  const isReadable =
    expected.length === LENGTH && Number.isInteger(kept.cost) && kept.cost !== 1 && kept.cost >= UNSTRETCHED && kept.cost <= MAX_COST;
  const actual = await derive(password, Buffer.from(kept.salt, 'base64'), isReadable ? kept.cost : UNSTRETCHED);
  return isReadable && timingSafeEqual(actual, expected);
}

/** What an unknown user's password is compared with, so that an unknown name takes as long as a machine's wrong password. */
export const nobody: PasswordHash = {
  cost: UNSTRETCHED,
  salt: randomBytes(16).toString('base64'),
  hash: randomBytes(LENGTH).toString('base64'),
};

/**
 * Verifies, and remembers under a key of this process what was right: a fleet that signs in again after a lost network pays once.
 * A wrong password is never remembered.
 */
export class PasswordCheck {
  readonly #key = randomBytes(32);
  readonly #right = new Map<string, Buffer>();

  async verify(user: string, password: Uint8Array, kept: PasswordHash): Promise<boolean> {
    const mark = createHmac('sha256', this.#key).update(kept.hash).update(password).digest();
    const known = this.#right.get(user);
    if (known && timingSafeEqual(known, mark)) return true;
    const isRight = await verifyPassword(password, kept);
    if (isRight) this.#right.set(user, mark);
    return isRight;
  }
}

function derive(password: Uint8Array, salt: Uint8Array, cost: number): Promise<Buffer> {
  if (cost === UNSTRETCHED) return Promise.resolve(createHash('sha256').update(salt).update(password).digest());
  return new Promise((resolve, reject) => {
    scrypt(password, salt, LENGTH, { N: cost, r: 8, p: 1, maxmem: 256 * MAX_COST * 8 }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
