import type { Outgoing, SendOptions } from './link/link.ts';

const utf8 = new TextEncoder();

/** Messages on their way out, in the order they were decided. Whoever owns the link drains it. */
export class Outbox {
  #waiting: Outgoing[] = [];
  readonly #headerIds = new Map<string, number>();

  add(topic: string, text: string, options: SendOptions): void {
    this.#waiting.push({ topic, payload: utf8.encode(text), ...options });
  }

  drain(): readonly Outgoing[] {
    const all = this.#waiting;
    this.#waiting = [];
    return all;
  }

  /**
   * The next headerId of a topic. The first is the time in seconds, so that they still rise after a restart, as long as a topic has less than
   * one message a second on the whole.
   */
  nextHeaderId(topic: string, now: number): number {
    const next = (this.#headerIds.get(topic) ?? Math.max(0, Math.floor(now / 1000)) - 1) + 1;
    const headerId = next % 2 ** 32;
    this.#headerIds.set(topic, headerId);
    return headerId;
  }
}
