import type { Milliseconds } from '@estiba/base';

/** What is to be done with a message by its head. `restarted`: its sender counts anew. */
export type Freshness = 'fresh' | 'restarted' | 'stale';

const WRAP = 2 ** 32;
/** So many messages in a row that look old, each newer than the one before, are a sender that restarted with its clock set back. */
const STUBBORN = 3;

/**
 * Tells new messages of one topic from repeated and overtaken ones, by headerId and timestamp. A vehicle that restarts begins its headerId
 * again: its messages are newer by their time although lower by their number.
 */
export class TopicOrder {
  #last: { readonly headerId: number; readonly timestamp: number } | null = null;
  #lastStale: { readonly headerId: number; readonly timestamp: number } | null = null;
  #stubborn = 0;

  take(headerId: number, timestamp: Milliseconds): Freshness {
    const verdict = this.#judge(headerId, timestamp);
    if (verdict === 'stale') {
      if (!this.#isRestartWithOldClock(headerId, timestamp)) return 'stale';
      this.#remember(headerId, timestamp);
      return 'restarted';
    }
    this.#remember(headerId, timestamp);
    return verdict;
  }

  #judge(headerId: number, timestamp: number): Freshness {
    if (this.#last === null) return 'fresh';
    const ahead = (((headerId - this.#last.headerId) % WRAP) + WRAP) % WRAP;
    if (ahead > 0 && ahead < WRAP / 2) return timestamp >= this.#last.timestamp || ahead < 1000 ? 'fresh' : 'stale';
    return timestamp > this.#last.timestamp ? 'restarted' : 'stale';
  }

  #isRestartWithOldClock(headerId: number, timestamp: number): boolean {
    const before = this.#lastStale;
    this.#lastStale = { headerId, timestamp };
    const isNext = before !== null && headerId > before.headerId && timestamp > before.timestamp;
    this.#stubborn = isNext ? this.#stubborn + 1 : 1;
    return this.#stubborn >= STUBBORN;
  }

  #remember(headerId: number, timestamp: number): void {
    this.#last = { headerId, timestamp };
    this.#lastStale = null;
    this.#stubborn = 0;
  }
}
