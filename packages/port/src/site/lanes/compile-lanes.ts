import type { Site } from '../site.ts';
import { addCrossings, type PocketWay } from './add-crossings.ts';
import type { Cell, Way } from './cell-list.ts';
import { findConflicts } from './find-conflicts.ts';
import { findJunctions } from './junctions.ts';
import type { LaneGraph, Successors } from './lane-graph.ts';
import { placePockets, waysOfPocket } from './place-pockets.ts';
import { splitLane } from './split-lane.ts';

/**
 * Turns the lanes and pockets of a site into cells. Numbers of cells depend on the site alone: junctions first, then the roads lane by
 * lane, then the pockets row by row, last their crossing cells. A row beside a lane that is not there gives no cells. What a site must fulfil so that traffic can
 * rely on the graph is checked by `readSite`; this function compiles any site of the right form.
 */
export function compileLanes(site: Pick<Site, 'lanes' | 'pockets' | 'blocks' | 'kinematics'>): LaneGraph {
  const { lengthMetres, widthMetres, pocketMetresPerSecond, pocketWays: shape } = site.kinematics.truck;
  const areStraight = shape === 'straight';
  const junctions = findJunctions(site.lanes);
  const cells: Cell[] = [...junctions.cells];
  const ways: Way[] = [];
  const cellsOfLane = site.lanes.map((lane, i) => splitLane(lane, junctions.onLane[i]!, lengthMetres, cells));
  for (const [i, laneCells] of cellsOfLane.entries())
    for (let k = 1; k < laneCells.length; k++)
      ways.push({ from: laneCells[k - 1]!.cell, to: laneCells[k]!.cell, maxSpeed: site.lanes[i]!.maxSpeed });
  const pocketWays: PocketWay[] = [];
  const blockIds = site.blocks.map((block) => block.id);
  for (const row of site.pockets) {
    const lane = site.lanes.findIndex((candidate) => candidate.id === row.lane);
    if (lane < 0) continue;
    const block = row.kind === 'block' && row.block !== undefined ? blockIds.indexOf(row.block) : -1;
    const maxSpeed = Math.min(site.lanes[lane]!.maxSpeed, pocketMetresPerSecond);
    for (const pocket of placePockets(row, site.lanes[lane]!, cellsOfLane[lane]!, block, lengthMetres)) {
      pocketWays.push(...waysOfPocket(pocket, cells.length, maxSpeed));
      cells.push(pocket.cell);
    }
  }
  addCrossings(pocketWays, areStraight, cells, ways);
  const graph = {
    count: cells.length,
    name: cells.map((cell) => cell.name),
    cellOf: new Map(cells.map((cell, c) => [cell.name, c])),
    x: Float64Array.from(cells, (cell) => cell.x),
    y: Float64Array.from(cells, (cell) => cell.y),
    kind: Uint8Array.from(cells, (cell) => cell.kind),
    axes: Uint8Array.from(cells, (cell) => cell.axes),
    heading: Float64Array.from(cells, (cell) => cell.heading),
    block: Int32Array.from(cells, (cell) => cell.block),
    blockIds,
    successors: successorsOf(cells, ways),
    curves: {
      from: Int32Array.from(cells, ({ curve }) => curve?.from ?? -1),
      to: Int32Array.from(cells, ({ curve }) => curve?.to ?? -1),
      areStraight,
    },
  };
  return { ...graph, conflicts: findConflicts(graph, lengthMetres, widthMetres) };
}

/** The ways in compressed rows, by the cell they begin at and then in the order given. */
function successorsOf(cells: readonly Cell[], ways: readonly Way[]): Successors {
  const sorted = ways.map((_, w) => w).sort((a, b) => ways[a]!.from - ways[b]!.from || a - b);
  const start = new Int32Array(cells.length + 1);
  for (const way of ways) start[way.from + 1]!++;
  for (let c = 0; c < cells.length; c++) start[c + 1]! += start[c]!;
  const lengthOf = ({ from, to }: Way): number => Math.hypot(cells[to]!.x - cells[from]!.x, cells[to]!.y - cells[from]!.y);
  return {
    start,
    to: Int32Array.from(sorted, (w) => ways[w]!.to),
    length: Float64Array.from(sorted, (w) => lengthOf(ways[w]!)),
    maxSpeed: Float64Array.from(sorted, (w) => ways[w]!.maxSpeed),
  };
}
