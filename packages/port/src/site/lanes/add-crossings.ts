import type { Cell, Way } from './cell-list.ts';
import { CellKind } from './lane-graph.ts';
import { CROSSING_SHARE, curvePose, straightPose } from './pocket-curve.ts';

/** A way into a pocket or out of one, and what its crossing cell is to be: name, direction of the lane [rad], axis. */
export interface PocketWay extends Way {
  readonly name: string;
  readonly heading: number;
  readonly axes: number;
}

/**
 * Appends a crossing cell for each way of a pocket, and the two ways it falls into. Each way has one of its own, so that a truck may leave a
 * pocket, drive round and enter the next one without being on the same cell twice.
 */
export function addCrossings(pocketWays: readonly PocketWay[], areStraight: boolean, cells: Cell[], ways: Way[]): void {
  for (const { name, heading, axes, from, to, maxSpeed } of pocketWays) {
    const [begin, end] = [cells[from]!, cells[to]!];
    const { x, y } = areStraight ? straightPose(begin, end, CROSSING_SHARE) : curvePose(begin, end, heading, CROSSING_SHARE);
    const crossing = cells.length;
    cells.push({ name, x, y, kind: CellKind.junction, axes, heading, block: -1, curve: { from, to } });
    ways.push({ from, to: crossing, maxSpeed }, { from: crossing, to, maxSpeed });
  }
}
