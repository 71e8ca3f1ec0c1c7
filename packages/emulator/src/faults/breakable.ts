import type { Link } from '../world/post.ts';

/** A machine as far as faults can befall it. */
export interface Breakable {
  readonly id: string;
  readonly link: Link;
  /** Stops working for so many ms. */
  readonly breakDown: (duration: number) => void;
  /** From now on it drives what was only announced to it; null where it is no vehicle. */
  readonly driveHorizon: (() => void) | null;
  /** Its twistlocks do not move for so many ms, the next time they are to; null where it has none. */
  readonly stickTwistlock: ((duration: number) => void) | null;
}
