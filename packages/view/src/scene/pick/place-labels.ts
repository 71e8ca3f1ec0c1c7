import type { MoverKind } from '../../poses/movers.ts';

/** Something that is to be labelled, where it is in the site. */
export interface LabelPoint {
  readonly id: string;
  readonly kind: MoverKind | 'block' | 'call';
  /** The lower, the sooner it is labelled. */
  readonly rank: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Where a label goes on the canvas [CSS px], and how far from the camera its point is. */
export interface PlacedLabel {
  readonly id: string;
  readonly kind: LabelPoint['kind'];
  readonly rank: number;
  readonly px: number;
  readonly py: number;
  readonly depth: number;
}

interface Candidate extends PlacedLabel {
  readonly point: LabelPoint;
}

/** Labels that fit on a screen and can be read. */
const MOST = 50;
/** Room a label takes: of each letter, around it, and its height [CSS px]. */
const LETTER = 8;
const AROUND = 14;
const HEIGHT = 24;

/**
 * Labels of the points in sight, by rank and then the nearest first, at most fifty, none over another, and none of what is hidden. `matrix`: projection times view, sixteen
 * numbers column by column.
 */
export function placeLabels(
  points: readonly LabelPoint[],
  matrix: ArrayLike<number>,
  width: number,
  height: number,
  isHidden: (point: LabelPoint) => boolean = () => false,
): PlacedLabel[] {
  const m = (i: number): number => matrix[i]!;
  const inSight = points.flatMap((point): Candidate[] => {
    const { id, kind, rank, x, y, z } = point;
    const depth = m(3) * x + m(7) * y + m(11) * z + m(15);
    if (depth <= 0) return [];
    const u = (m(0) * x + m(4) * y + m(8) * z + m(12)) / depth;
    const v = (m(1) * x + m(5) * y + m(9) * z + m(13)) / depth;
    return Math.abs(u) > 1 || Math.abs(v) > 1
      ? []
      : [{ point, id, kind, rank, px: ((u + 1) / 2) * width, py: ((1 - v) / 2) * height, depth }];
  });
  inSight.sort((a, b) => a.rank - b.rank || a.depth - b.depth);
  const placed: PlacedLabel[] = [];
  for (const label of inSight) {
    if (placed.length === MOST) break;
    if (!placed.some((other) => isOver(label, other)) && !isHidden(label.point)) placed.push(label);
  }
  return placed;
}

const isOver = (a: PlacedLabel, b: PlacedLabel): boolean =>
  Math.abs(a.py - b.py) < HEIGHT && Math.abs(a.px - b.px) < ((a.id.length + b.id.length) * LETTER) / 2 + AROUND;
