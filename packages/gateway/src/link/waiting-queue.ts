import type { Outgoing } from './link.ts';

/**
 * Messages that wait for a connection, in the order they came. A QoS 0 message takes the place of the one before it on its topic, because
 * only the newest is worth anything; of too many, the oldest goes.
 */
export class WaitingQueue {
  readonly #bound: number;
  readonly #waiting = new Map<string, Outgoing>();
  #next = 0;
  /** Messages given up for want of room. */
  dropped = 0;

  constructor(bound: number) {
    this.#bound = bound;
  }

  get size(): number {
    return this.#waiting.size;
  }

  add(message: Outgoing): void {
    const key = message.qos === 0 ? message.topic : `\u0000${this.#next++}`;
    this.#waiting.delete(key);
    this.#waiting.set(key, message);
    if (this.#waiting.size <= this.#bound) return;
    this.#waiting.delete(this.#waiting.keys().next().value as string);
    this.dropped++;
  }

  /** Takes all out, oldest first. */
  takeAll(): readonly Outgoing[] {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    return all;
  }
}
