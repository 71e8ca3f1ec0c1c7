import type { Milliseconds } from '@estiba/base';

/** What may stand in an event: plain JSON, so that the same value has one text on every machine. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One event on its way into the log. */
export interface NewEntry {
  /** When it was decided, UTC, by the terminal's clock. */
  readonly at: Milliseconds;
  /** Name of the event: `stepDone`. */
  readonly type: string;
  /** Version of that event's data; old ones are brought up to date when read. */
  readonly version: number;
  /** Who asked for it: a user, a machine, or `estiba` itself. */
  readonly actor: string;
  /** Idempotency key of the command it answers. */
  readonly command: string;
  readonly data: Json;
}

/** One event as it stands in the log. The first has number 1, and no number is left out. */
export interface LogEntry extends NewEntry {
  readonly seq: number;
}
