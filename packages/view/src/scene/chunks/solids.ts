/** Sides of a box that can be seen: bits of `Solids.faces`. Nobody sees an underside. */
export const FACE = { top: 1, right: 2, inland: 4, left: 8, seaward: 16 } as const;

/** Boxes with straight sides along the axes of the site, as they stand: what a chunk is meshed from. */
export interface Solids {
  /** What each is: an index into the table of boxes. */
  readonly of: number[];
  /** Six for each: least and greatest x, y, z [m]. */
  readonly bounds: number[];
  /** Which sides show. A solid without any is left out. */
  readonly faces: number[];
}

export const noSolids = (): Solids => ({ of: [], bounds: [], faces: [] });

/** Adds a solid; one whose sides are all hidden adds nothing. */
export function addSolid(to: Solids, of: number, bounds: readonly [number, number, number, number, number, number], faces: number): void {
  if (faces === 0) return;
  to.of.push(of);
  to.bounds.push(...bounds);
  to.faces.push(faces);
}
