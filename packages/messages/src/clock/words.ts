import type { Milliseconds } from '@estiba/base';

/** How many messages each client sent since the tick before, by its name. */
export type MessageCounts = Readonly<Record<string, number>>;

/** The clock's owner says what time it is. A client that has received as many messages as the tick names acts, then answers with `ClockDone`. */
export interface ClockTick {
  /** Counts up by one. */
  readonly seq: number;
  readonly now: Milliseconds;
  /** Messages on their way to whoever hears this tick, by sender. */
  readonly messages: MessageCounts;
  /** The next moment at which anything is known to happen: whoever can, leaps there. */
  readonly horizon?: Milliseconds;
}

/** A client has done all it had to do up to `now` of that tick. */
export interface ClockDone {
  readonly seq: number;
  readonly client: string;
  /** What it sent meanwhile, by receiver. */
  readonly messages: MessageCounts;
  /** When it wants to be woken even if nothing reaches it. */
  readonly wakeAt?: Milliseconds;
}

/** Whether time is kept in step (`lockstep`) or flows by the machines' own clocks at so many times its pace. */
export type ClockMode =
  | { readonly mode: 'lockstep'; readonly clients: readonly string[] }
  | { readonly mode: 'free'; readonly speed: number };
