/** Something that is to be labelled, where it is in the site. */
export interface LabelPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Where a label goes on the canvas [CSS px], and how far from the camera its point is. */
export interface PlacedLabel {
  readonly id: string;
  readonly px: number;
  readonly py: number;
  readonly depth: number;
}

/** Labels that fit on a screen and can be read. */
const MOST = 50;

/** The nearest points in sight, at most fifty, nearest first. `matrix`: projection times view, sixteen numbers column by column. */
export function placeLabels(
  points: readonly LabelPoint[],
  matrix: ArrayLike<number>,
  width: number,
  height: number,
  most = MOST,
): PlacedLabel[] {
  const m = (i: number): number => matrix[i]!;
  const placed = points.flatMap(({ id, x, y, z }): PlacedLabel[] => {
    const depth = m(3) * x + m(7) * y + m(11) * z + m(15);
    if (depth <= 0) return [];
    const u = (m(0) * x + m(4) * y + m(8) * z + m(12)) / depth;
    const v = (m(1) * x + m(5) * y + m(9) * z + m(13)) / depth;
    return Math.abs(u) > 1 || Math.abs(v) > 1 ? [] : [{ id, px: ((u + 1) / 2) * width, py: ((1 - v) / 2) * height, depth }];
  });
  return placed.sort((a, b) => a.depth - b.depth).slice(0, most);
}
