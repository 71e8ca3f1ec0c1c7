import type { Clock } from '@estiba/base';

const mostHeld = 20_000;

/** A bucket of tokens for each caller: `perSecond` flow in, four times as many may be taken at once. */
export class RateLimit {
  readonly #wall: Clock;
  readonly #perSecond: number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(wall: Clock, perSecond: number) {
    this.#wall = wall;
    this.#perSecond = perSecond;
  }

  /** Takes one token. Returns 0, or the seconds until there is one. */
  take(caller: string): number {
    const now = this.#wall.now();
    const most = 4 * this.#perSecond;
    const bucket = this.#buckets.get(caller) ?? this.#made(caller, most, now);
    bucket.tokens = Math.min(most, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * this.#perSecond);
    bucket.at = now;
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / this.#perSecond);
    bucket.tokens -= 1;
    return 0;
  }

  #made(caller: string, tokens: number, at: number): { tokens: number; at: number } {
    const bucket = { tokens, at };
    if (this.#buckets.size >= mostHeld) this.#buckets.delete(this.#buckets.keys().next().value!);
    this.#buckets.set(caller, bucket);
    return bucket;
  }
}
