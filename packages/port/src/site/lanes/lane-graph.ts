/** What a cell is. Trucks may rest on roads and in pockets; at a junction, where lanes meet or on the curve of a pocket, they never stop. */
export const CellKind = { road: 0, junction: 1, quay: 2, block: 3, parking: 4, charger: 5 } as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** Which way trucks lie on a cell: bits of `LaneGraph.axes`. */
export const ALONG_X = 1;
export const ALONG_Y = 2;

/** Successors in compressed rows: those of cell `c` are the entries `start[c]` to `start[c + 1] - 1`. */
export interface Successors {
  readonly start: Int32Array;
  readonly to: Int32Array;
  /** Metres from the centre of the one cell to the centre of the other. */
  readonly length: Float64Array;
  /** Speed limit on the way [m/s]. */
  readonly maxSpeed: Float64Array;
}

/** For each cell the cells no truck may have while another has it, in compressed rows; symmetric, itself left out. Junctions alone have any. */
export interface Conflicts {
  readonly start: Int32Array;
  readonly with: Int32Array;
}

/** By cell the ends of the curve a crossing cell lies on, a pocket and a cell of its lane; −1 for any other cell. */
export interface Curves {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Trucks take these ways straight, and turn to and from the lane's direction at their ends. */
  readonly areStraight: boolean;
}

/**
 * The lanes of a site as cells, a cell for each node of a vehicle's map. A truck stands on one cell and drives to a successor of it; it has
 * the cell it comes from, and those up to where it may stop next. Two trucks whose cells are neither the same nor in conflict do not touch.
 * Every way into a pocket and every way out of one leads in a curve over a crossing cell of its own, a junction. Lengths in metres in the
 * frame of the site.
 */
export interface LaneGraph {
  readonly count: number;
  /** Name of each cell, unique: `S-A.07` (road), `QUAY+AV1U` (junction), `X-A1.03` (pocket), `X-A1.03.in` and `X-A1.03.out` (its crossing cells). */
  readonly name: readonly string[];
  readonly cellOf: ReadonlyMap<string, number>;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** A `CellKind` each. */
  readonly kind: Uint8Array;
  /** `ALONG_X`, `ALONG_Y`, or both at a junction. */
  readonly axes: Uint8Array;
  /** Direction a truck looks in on the cell, counter-clockwise from x [rad]; at a junction that of one of its lanes, at a crossing cell that of the pocket's lane. */
  readonly heading: Float64Array;
  /** Block served, as an index into `Site.blocks`; −1 for any cell but a block pocket. */
  readonly block: Int32Array;
  /** Names of the blocks, in the order of `Site.blocks`. */
  readonly blockIds: readonly string[];
  readonly successors: Successors;
  readonly curves: Curves;
  readonly conflicts: Conflicts;
}

/** Is the cell a place beside the lanes, where a truck rests? */
export function isPocket(kind: number): boolean {
  return kind >= CellKind.quay;
}
