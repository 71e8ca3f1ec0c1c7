import type { Lane, PocketRow } from '../layout.ts';
import { axisBit, type Cell, directionOf, headingOf, type LaneCell, pointOf, type Way } from './cell-list.ts';
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
export function waysOfPocket(pocket: PlacedPocket, cell: number, maxSpeed: number): Way[] {
  const ways: Way[] = [];
  if (pocket.entry !== null) ways.push({ from: pocket.entry, to: cell, maxSpeed });
  if (pocket.exit !== null) ways.push({ from: cell, to: pocket.exit, maxSpeed });
  return ways;
}
