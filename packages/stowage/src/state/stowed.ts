import type { Problem } from '../problem/problem.ts';

/** What stands where, to read: the cells and the figures worked out from them. */
export interface Stowed {
  readonly problem: Problem;
  /** `cells[(stack * 2 + half) * maxTiers + k]`: the box, or -1. A box in both halves is in both. */
  readonly cells: Int32Array;
  /** Positions used in each half: one past the topmost box. */
  readonly count: Uint8Array;
  /** Positions of each half up to the topmost box that stays. */
  readonly stays: Uint8Array;
  /** Positions of each half below which nothing may be changed: boxes that stay, and locked ones. */
  readonly base: Uint8Array;
  readonly stackOf: Int32Array;
  readonly halfOf: Uint8Array;
  readonly positionOf: Uint8Array;
  /** Per half: height of its boxes [m]; mass of its 20' boxes [t]; their number; ports of its boxes as bits. */
  readonly height: Float64Array;
  readonly mass20: Float64Array;
  readonly count20: Uint8Array;
  readonly pods: Int32Array;
  /** Per stack: mass and number of its 40' and 45' boxes. */
  readonly mass40: Float64Array;
  readonly count40: Uint8Array;
  /** Per stack: moment of its boxes about base [t·m]. */
  readonly momentZ: Float64Array;
  /** Grows by one with every change of the stack. */
  readonly version: Int32Array;
  /** Highest top each deck stack may have at the draught the ship is reckoned with [m above base]. */
  readonly sight: Float64Array;
  /** Mass in each part of each bay, `bayMass[bay * 4 + part]`: fore, aft, 40' boxes, 45' boxes. */
  readonly bayMass: Float64Array;
  /** Moment about the centre line of the same. */
  readonly bayMoment: Float64Array;
  /** Over-height of the topmost boxes of a stack [m]. */
  overHeight(stack: number): number;
  /** The box at a position of a half, -1 for none. */
  boxAt(stack: number, half: number, k: number): number;
}
