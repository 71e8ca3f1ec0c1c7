import type { Lane, PocketRow } from '../layout.ts';
import { axisBit, type Cell, directionOf, headingOf, type LaneCell, pointOf } from './cell-list.ts';
import type { PocketWay } from './add-crossings.ts';
import { CellKind } from './lane-graph.ts';

/** A pocket and the cells of its lane a truck enters from and leaves to; null where the lane has none there. */
export interface PlacedPocket {
  readonly cell: Cell;
  readonly entry: number | null;
  readonly exit: number | null;
}

/** The places of one row, in the order of its coordinate, each with its way in and out. */
export function placePockets(
  row: PocketRow,
  lane: Lane,
  laneCells: readonly LaneCell[],
  block: number,
  truckLength: number,
): PlacedPocket[] {
  const direction = directionOf(lane);
  const advance = truckLength / 2;
  const count = Math.floor((row.to - row.from) / row.pitch + 1e-9) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, k) => {
    const along = row.from + k * row.pitch;
    const distance = (along - lane.from) * direction;
    return {
      cell: {
        name: `${row.id}.${String(k + 1).padStart(2, '0')}`,
        ...pointOf(lane, along, row.offset),
        kind: CellKind[row.kind],
        axes: axisBit(lane),
        heading: headingOf(lane),
        block,
      },
      entry: laneCells.findLast((at) => at.distance <= distance - advance)?.cell ?? null,
      exit: laneCells.find((at) => at.distance >= distance + advance)?.cell ?? null,
    };
  });
}

/** The two ways of a pocket, at the pace of a truck that goes in or out of it. */
export function waysOfPocket({ cell: { name, heading, axes }, entry, exit }: PlacedPocket, cell: number, maxSpeed: number): PocketWay[] {
  const ways: PocketWay[] = [];
  if (entry !== null) ways.push({ name: `${name}.in`, heading, axes, from: entry, to: cell, maxSpeed });
  if (exit !== null) ways.push({ name: `${name}.out`, heading, axes, from: cell, to: exit, maxSpeed });
  return ways;
}
