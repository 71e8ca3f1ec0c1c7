import { CellKind, type LaneGraph } from './lanes/lane-graph.ts';
import type { Block } from './layout.ts';
import { bayCentre } from './yard-bays.ts';

/** The quay pockets a crane at this quay metre can serve within so many metres along the quay, nearest first. */
export function quayPocketsNear(graph: LaneGraph, metre: number, within: number): readonly number[] {
  const apart = (cell: number): number => Math.abs(graph.x[cell]! - metre);
  return cellsOf(graph, (cell) => graph.kind[cell] === CellKind.quay && apart(cell) <= within).sort((a, b) => apart(a) - apart(b) || a - b);
}

/** The quay pocket nearest to a crane at this quay metre; null on a site without quay pockets. */
export function quayPocketAt(graph: LaneGraph, metre: number): number | null {
  return quayPocketsNear(graph, metre, Number.POSITIVE_INFINITY)[0] ?? null;
}

/** The pockets of a block, nearest to the bay first. */
export function blockPocketsNear(graph: LaneGraph, block: Block, bay: number): readonly number[] {
  const index = graph.blockIds.indexOf(block.id);
  const centre = bayCentre(block, bay);
  const apart = (cell: number): number => Math.abs(graph.x[cell]! - centre);
  return cellsOf(graph, (cell) => graph.kind[cell] === CellKind.block && graph.block[cell] === index).sort(
    (a, b) => apart(a) - apart(b) || a - b,
  );
}

/** The pocket of a block nearest to the bay; null where the block has none. */
export function blockPocketAt(graph: LaneGraph, block: Block, bay: number): number | null {
  return blockPocketsNear(graph, block, bay)[0] ?? null;
}

function cellsOf(graph: LaneGraph, isWanted: (cell: number) => boolean): number[] {
  const cells: number[] = [];
  for (let cell = 0; cell < graph.count; cell++) if (isWanted(cell)) cells.push(cell);
  return cells;
}
