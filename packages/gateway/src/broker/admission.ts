import type { BrokerLimits } from './limits.ts';

const BURST_SECONDS = 4;
const MAX_ADDRESSES = 10_000;

/** Lets connections in: so many at a time, and so many a second from each address (a bucket that fills at that rate). */
export class Admission {
  readonly #limits: BrokerLimits;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(limits: BrokerLimits) {
    this.#limits = limits;
  }

  /** `open`: connections there are now; `now` [ms] by any clock that does not go back. */
  admits(address: string, open: number, now: number): boolean {
    if (open >= this.#limits.connections) return false;
    const rate = this.#limits.connectionsPerSecond;
    const bucket = this.#buckets.get(address) ?? { left: rate * BURST_SECONDS, at: now };
    bucket.left = Math.min(rate * BURST_SECONDS, bucket.left + ((now - bucket.at) / 1000) * rate);
    bucket.at = now;
    this.#remember(address, bucket);
    if (bucket.left < 1) return false;
    bucket.left--;
    return true;
  }

  /** Addresses heard of longest ago are forgotten first. */
  #remember(address: string, bucket: { left: number; at: number }): void {
    this.#buckets.delete(address);
    this.#buckets.set(address, bucket);
    if (this.#buckets.size > MAX_ADDRESSES) this.#buckets.delete(this.#buckets.keys().next().value as string);
  }
}
