import type { Pose } from '../machines/truck/drivetrain.ts';

/** A truck where it is, for the check that no two are in one place. */
export interface Footprint {
  readonly id: string;
  readonly pose: Pose;
}

/** Shapes that only brush each other within this are no collision [m]: poses are rounded where a truck turns on the spot. */
const TOLERANCE = 0.1;

/**
 * Pairs of trucks whose outlines overlap. Trucks lie along x or y, as lanes do; a truck in a turn counts as it lay before the turn. Sorted by
 * x, each is only compared with those near it.
 */
export function overlaps(trucks: readonly Footprint[], length: number, width: number): [Footprint, Footprint][] {
  const sorted = [...trucks].sort((a, b) => a.pose.x - b.pose.x || (a.id < b.id ? -1 : 1));
  const found: [Footprint, Footprint][] = [];
  for (const [i, one] of sorted.entries()) {
    for (let k = i + 1; k < sorted.length; k++) {
      const other = sorted[k]!;
      if (other.pose.x - one.pose.x > length) break;
      if (doOverlap(one.pose, other.pose, length, width)) found.push([one, other]);
    }
  }
  return found;
}

function doOverlap(a: Pose, b: Pose, length: number, width: number): boolean {
  const [ax, ay] = extent(a, length, width);
  const [bx, by] = extent(b, length, width);
  return Math.abs(a.x - b.x) < (ax + bx) / 2 - TOLERANCE && Math.abs(a.y - b.y) < (ay + by) / 2 - TOLERANCE;
}

function extent({ theta }: Pose, length: number, width: number): readonly [number, number] {
  return Math.abs(Math.cos(theta)) > Math.SQRT1_2 ? [length, width] : [width, length];
}
