import type { Cell } from './cell-list.ts';
import { ALONG_X, CellKind, type Conflicts } from './lane-graph.ts';
import { nearCells } from './near-cells.ts';

/** Footprints that only touch do not overlap [m]. */
const TOUCH = 1e-6;

/** The room a truck takes: half its length, half its width, and half its diagonal, the circle it stays in while it turns [m]. */
interface Room {
  readonly long: number;
  readonly wide: number;
  readonly turn: number;
}

/**
 * Which cells cannot be stood on at the same time: those whose footprints overlap. The footprint of a road cell or pocket is the rectangle
 * of a truck that lies along the lane; that of a junction the circle a truck needs to turn on the spot, which holds both rectangles of a
 * truck that crosses.
 */
export function findConflicts(cells: readonly Cell[], truckLength: number, truckWidth: number): Conflicts {
  const room: Room = { long: truckLength / 2, wide: truckWidth / 2, turn: Math.hypot(truckLength, truckWidth) / 2 };
  const near = nearCells(
    cells.length,
    (cell) => cells[cell]!.x,
    (cell) => cells[cell]!.y,
    2 * room.turn,
  );
  const start = new Int32Array(cells.length + 1);
  const found: number[] = [];
  for (const [c, cell] of cells.entries()) {
    for (const other of near(cell.x, cell.y)) if (other !== c && overlaps(cell, cells[other]!, room)) found.push(other);
    start[c + 1] = found.length;
  }
  return { start, with: Int32Array.from(found) };
}

function overlaps(a: Cell, b: Cell, room: Room): boolean {
  const dx = Math.abs(a.x - b.x);
  const dy = Math.abs(a.y - b.y);
  const turnsA = a.kind === CellKind.junction;
  const turnsB = b.kind === CellKind.junction;
  if (turnsA && turnsB) return Math.hypot(dx, dy) < 2 * room.turn - TOUCH;
  if (turnsA || turnsB) {
    const lying = turnsA ? b : a;
    return Math.hypot(Math.max(0, dx - halfX(lying, room)), Math.max(0, dy - halfY(lying, room))) < room.turn - TOUCH;
  }
  return dx < halfX(a, room) + halfX(b, room) - TOUCH && dy < halfY(a, room) + halfY(b, room) - TOUCH;
}

const halfX = (cell: Cell, room: Room): number => (cell.axes === ALONG_X ? room.long : room.wide);
const halfY = (cell: Cell, room: Room): number => (cell.axes === ALONG_X ? room.wide : room.long);
