import type { Milliseconds } from './units.ts';

/** Where time comes from. Engines never read one; composition roots pass a real or a virtual clock. */
export interface Clock {
  /** UTC milliseconds. */
  now(): Milliseconds;
}
