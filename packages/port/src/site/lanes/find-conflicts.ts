import { findClashes } from './find-clashes.ts';
import { ALONG_X, CellKind, type Conflicts, type LaneGraph } from './lane-graph.ts';
import { nearCells } from './near-cells.ts';

/** Footprints that only touch do not overlap [m]. */
const TOUCH = 1e-6;
/** Trucks on curves are kept apart by this much more than their size, since they are looked at in steps [m]. */
const MARGIN = 0.3;

type Cells = Omit<LaneGraph, 'conflicts'>;

/** The room a truck takes: half its length, half its width, and half its diagonal, the circle it stays in while it turns [m]. */
interface Room {
  readonly long: number;
  readonly wide: number;
  readonly turn: number;
}

/**
 * Which cells cannot be had by two trucks at the same time: those whose footprints overlap, and crossing cells over whose curves trucks would
 * touch one another or one at a junction. The footprint of a road cell or pocket is the rectangle of a truck that lies along the lane; that
 * of a junction of lanes the circle a truck needs to turn on the spot, which holds both rectangles of a truck that crosses.
 */
export function findConflicts(cells: Cells, truckLength: number, truckWidth: number): Conflicts {
  const found = Array.from({ length: cells.count }, () => new Set<number>());
  const add = (a: number, b: number): void => void (found[a]!.add(b), found[b]!.add(a));
  addFootprints(cells, truckLength, truckWidth, add);
  for (const { crossing, junction } of findClashes(cells, truckLength + MARGIN, truckWidth + MARGIN, 'at-junctions'))
    add(crossing, junction);
  const start = new Int32Array(cells.count + 1);
  for (const [c, others] of found.entries()) start[c + 1] = start[c]! + others.size;
  return { start, with: Int32Array.from(found.flatMap((others) => [...others].sort((a, b) => a - b))) };
}

function addFootprints(cells: Cells, truckLength: number, truckWidth: number, add: (a: number, b: number) => void): void {
  const room: Room = { long: truckLength / 2, wide: truckWidth / 2, turn: Math.hypot(truckLength, truckWidth) / 2 };
  const standing = [...cells.curves.from.keys()].filter((cell) => cells.curves.from[cell]! < 0);
  const near = nearCells(
    standing.length,
    (s) => cells.x[standing[s]!]!,
    (s) => cells.y[standing[s]!]!,
    2 * room.turn,
  );
  for (const cell of standing)
    for (const s of near(cells.x[cell]!, cells.y[cell]!))
      if (standing[s]! > cell && overlaps(cells, cell, standing[s]!, room)) add(cell, standing[s]!);
}

function overlaps(cells: Cells, a: number, b: number, room: Room): boolean {
  const dx = Math.abs(cells.x[a]! - cells.x[b]!);
  const dy = Math.abs(cells.y[a]! - cells.y[b]!);
  const turnsA = cells.kind[a] === CellKind.junction;
  const turnsB = cells.kind[b] === CellKind.junction;
  const [axesA, axesB] = [cells.axes[a]!, cells.axes[b]!];
  if (turnsA && turnsB) return Math.hypot(dx, dy) < 2 * room.turn - TOUCH;
  if (turnsA || turnsB) {
    const lying = turnsA ? axesB : axesA;
    return Math.hypot(Math.max(0, dx - halfX(lying, room)), Math.max(0, dy - halfY(lying, room))) < room.turn - TOUCH;
  }
  return dx < halfX(axesA, room) + halfX(axesB, room) - TOUCH && dy < halfY(axesA, room) + halfY(axesB, room) - TOUCH;
}

const halfX = (axes: number, room: Room): number => (axes === ALONG_X ? room.long : room.wide);
const halfY = (axes: number, room: Room): number => (axes === ALONG_X ? room.wide : room.long);
