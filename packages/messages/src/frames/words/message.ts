import type { Reason } from '@estiba/base';
import type { Changes } from './rows.ts';

/**
 * Version of all frames. Whoever meets another one asks for a new page instead of guessing. 2 brought the tables of alarms, which readers of 1
 * would take for nonsense; 3 snapshots with rows field by field and narrow columns.
 */
export const FRAME_VERSION = 3;

/** What the server says in words. */
export type ServerMessage =
  /** First of all. `run` names this start of the server; machines of pose frames are numbered in this order. */
  | { readonly type: 'hello'; readonly version: number; readonly run: string; readonly site: string; readonly machines: readonly string[] }
  /** What came into the log after entry `from`, up to `size`; `at` is the terminal's time. */
  | { readonly type: 'changes'; readonly from: number; readonly size: number; readonly at: number; readonly rows: Changes }
  /** Where a replay stands: whether it runs, and how fast. Comes at every change of the two. */
  | { readonly type: 'replay'; readonly at: number; readonly speed: number; readonly first: number; readonly last: number }
  | { readonly type: 'pong'; readonly sent: number; readonly at: number }
  /** Why nothing more comes, or why what was asked for does not. */
  | { readonly type: 'refused'; readonly reason: Reason };

/** What a browser may ask. */
export type ClientMessage =
  /** Begin: with what it had of that run of the server, or from nothing ('' and 0). */
  | { readonly type: 'live'; readonly run: string; readonly have: number }
  /** Show the past from this moment on, at this many times its speed (0: stand still). */
  | { readonly type: 'replay'; readonly at: number; readonly speed: number }
  /** Go on with a replay at another speed. */
  | { readonly type: 'speed'; readonly speed: number }
  | { readonly type: 'ping'; readonly sent: number };

/** Where a machine is. */
export interface Pose {
  /** Number of the machine in the hello's list. */
  readonly machine: number;
  /** Site's frame [m]. */
  readonly x: number;
  readonly y: number;
  /** Counter-clockwise from the x axis [rad], 0 to 2π. */
  readonly heading: number;
  /** Cranes: trolley from its zero towards the sea or along the block's rows [m]. */
  readonly trolley: number;
  /** Cranes: underside of the spreader above ground [m]. */
  readonly hoist: number;
  /** [m/s] */
  readonly speed: number;
  /** How long ago the machine said so [ms]. */
  readonly age: number;
}
