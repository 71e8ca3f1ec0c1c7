/** A set of boxes for one stack: how many of each class, and what they cost at least. */
export interface Pattern {
  readonly shape: number;
  readonly classes: readonly number[];
  readonly counts: readonly number[];
  /** What it costs set up as well as the kernel can, and what it costs at least. */
  readonly cost: number;
  readonly least: number;
  readonly dangers: number;
  /** Whether this was never set up: it may cost more, or not fit at all. */
  readonly isRaw?: true;
}
