import type { Milliseconds } from '@estiba/base';

/** Without a word for so long a vehicle counts as lost (VDA 5050 2.1, 6.10: a state comes at least every 30 s). */
const LOST_AFTER = 30_000;
/** Asked for its state when silent for so long, so that one that reports every 30 s is not lost on the last of them. */
const ASK_AFTER = 25_000;
const ASK_EVERY = 5000;

/** Whether there is word of one machine, by its connection messages, its last will and the age of its state. */
export class LinkWatch {
  #heardAt: number | null = null;
  #isBroken = false;
  #askedAt: number | null = null;

  /** A state came: it is there, whatever was said of its connection. */
  heard(now: Milliseconds): void {
    this.#heardAt = now;
    this.#isBroken = false;
    this.#askedAt = null;
  }

  connection(isOnline: boolean): void {
    this.#isBroken = !isOnline;
    if (isOnline) this.#askedAt = null;
  }

  status(now: Milliseconds): 'online' | 'lost' | 'never' {
    if (this.#heardAt === null) return 'never';
    return this.#isBroken || now - this.#heardAt > LOST_AFTER ? 'lost' : 'online';
  }

  /** True when it should be asked for its state now; then it counts as asked. */
  shouldAsk(now: Milliseconds): boolean {
    const isSilent = this.#heardAt === null || now - this.#heardAt >= ASK_AFTER;
    if (!isSilent || (this.#askedAt !== null && now - this.#askedAt < ASK_EVERY)) return false;
    this.#askedAt = now;
    return true;
  }
}
