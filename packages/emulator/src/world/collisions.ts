import { posesOverlap } from '@estiba/port';
import type { Pose } from '../machines/truck/drivetrain.ts';

/** A truck where it is, for the check that no two are in one place. */
export interface Footprint {
  readonly id: string;
  readonly pose: Pose;
}

/** Shapes that only brush each other within this are no collision [m]: poses are rounded where a truck turns on the spot. */
const TOLERANCE = 0.1;

/**
 * Pairs of trucks whose outlines overlap. A truck in a turn from lane to lane counts as it lay before the turn. Sorted by x, each is only compared with those near it.
 */
export function overlaps(trucks: readonly Footprint[], length: number, width: number): [Footprint, Footprint][] {
  const sorted = [...trucks].sort((a, b) => a.pose.x - b.pose.x || (a.id < b.id ? -1 : 1));
  const found: [Footprint, Footprint][] = [];
  for (const [i, one] of sorted.entries()) {
    for (let k = i + 1; k < sorted.length; k++) {
      const other = sorted[k]!;
      if (other.pose.x - one.pose.x > length + width) break;
      if (doOverlap(one.pose, other.pose, length, width)) found.push([one, other]);
    }
  }
  return found;
}

function doOverlap(a: Pose, b: Pose, length: number, width: number): boolean {
  const lies = ({ x, y, theta }: Pose) => ({ x, y, heading: theta });
  return posesOverlap(lies(a), lies(b), length - TOLERANCE, width - TOLERANCE);
}
