import { type Clock, type Reason, reason } from '@estiba/base';

interface Failures {
  count: number;
  /** No attempt is looked at before this moment, UTC. */
  waitUntil: number;
  lastAt: number;
}

const freeAttempts = 3;
const longestWait = 15 * 60_000;
/** Failures are forgotten after this long without a new one. */
const memory = 24 * 60 * 60_000;
const mostHeld = 10_000;

/**
 * Slows down guessing: after three wrong passwords for a user from an address each further one doubles the wait (1 s to 15 min), and an address that tries
 * many names waits as well. A user is never locked out from elsewhere, so nobody can lock a controller out of the terminal.
 */
export class SignInGuard {
  readonly #wall: Clock;
  readonly #failures = new Map<string, Failures>();

  constructor(wall: Clock) {
    this.#wall = wall;
  }

  /** How long to wait before the next attempt; null when it may be made now. */
  wait(user: string, address: string): Reason | null {
    const now = this.#wall.now();
    const until = Math.max(...keysOf(user, address).map(({ key }) => this.#failures.get(key)?.waitUntil ?? 0));
    return until > now ? reason('sign-in.wait', { seconds: Math.ceil((until - now) / 1000) }) : null;
  }

  failed(user: string, address: string): void {
    const now = this.#wall.now();
    for (const { key, free } of keysOf(user, address)) {
      const known = this.#failures.get(key);
      const count = known !== undefined && now - known.lastAt < memory ? known.count + 1 : 1;
      const delay = count < free ? 0 : Math.min(longestWait, 1000 * 2 ** Math.min(20, count - free));
      this.#failures.delete(key);
      this.#failures.set(key, { count, waitUntil: now + delay, lastAt: now });
    }
    for (const key of this.#failures.keys()) {
      if (this.#failures.size <= mostHeld) break;
      this.#failures.delete(key);
    }
  }

  succeeded(user: string, address: string): void {
    this.#failures.delete(pairKey(user, address));
  }
}

const pairKey = (user: string, address: string): string => `${address} ${user}`;

/** The pair waits after three failures, the address alone after ten times as many. */
function keysOf(user: string, address: string): { key: string; free: number }[] {
  return [
    { key: pairKey(user, address), free: freeAttempts },
    { key: address, free: 10 * freeAttempts },
  ];
}
