import type { Clock } from '@estiba/base';

interface Held<T> {
  readonly digest: string;
  readonly answer: Promise<T>;
  readonly at: number;
}

const mostHeld = 10_000;
const kept = 24 * 3_600_000;

/** Answers by key: the same command under the same key is carried out once and answered alike. After a restart the log's own memory of keys takes over. */
export class Answers<T> {
  readonly #wall: Clock;
  readonly #held = new Map<string, Held<T>>();

  constructor(wall: Clock) {
    this.#wall = wall;
  }

  /** The answer to the body of this digest under this key, by `carryOut` when it is new; null when the key belongs to another body. An answer that failed is not kept. */
  answer(key: string, digest: string, carryOut: () => Promise<T>): Promise<T> | null {
    const now = this.#wall.now();
    const known = this.#held.get(key);
    if (known !== undefined && now - known.at < kept) return known.digest === digest ? known.answer : null;

    const answer = carryOut();
    this.#held.set(key, { digest, answer, at: now });
    answer.catch(() => this.#held.delete(key));
    while (this.#held.size > mostHeld) this.#held.delete(this.#held.keys().next().value!);
    return answer;
  }
}
