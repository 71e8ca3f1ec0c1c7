/** A route that fits in between all planned ones. It changes nothing until it is committed. */
export interface Proposal {
  readonly truck: number;
  /** Cells in driving order; the first is where the truck stands. */
  readonly cells: Int32Array;
  /** `before[i]`: the route already planned over cell i that this one passes first; null: after all others there. */
  readonly before: readonly (string | null)[];
  /** When the truck will begin to drive to each cell as things stand; at index 0: now [ms]. */
  readonly enter: Float64Array;
  /** When it will arrive as things stand [ms]. */
  readonly eta: number;
  /** It takes the place of a running route that is given up behind its base. */
  readonly replaces: string | null;
  /** State of the planned orders it was made for. */
  readonly version: number;
}
