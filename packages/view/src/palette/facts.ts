/** What becomes of a box in the plan that is shown, by number. */
export const MOVES = ['stays', 'load', 'discharge', 'restow'] as const;
export type Move = (typeof MOVES)[number];

/** What is known of boxes beside the boxes themselves; each list has an entry for every box of the table, or is absent. */
export interface BoxFacts {
  /** Index into `MOVES`. */
  readonly move?: Uint8Array;
  /** Index into `cranes`, or −1. */
  readonly crane?: Int16Array;
  /** Place in the crane's list, from 0; −1 where it has none. */
  readonly sequence?: Int32Array;
  readonly cranes?: readonly string[];
  /** 0: none, 1: something to look at, 2: a rule is broken. */
  readonly violation?: Uint8Array;
  /** What the box costs in the score of the plan, in crane moves. */
  readonly cost?: Float32Array;
}
