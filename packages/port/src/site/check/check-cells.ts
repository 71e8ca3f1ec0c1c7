import type { Reason } from '@estiba/base';
import { CellKind, isPocket, type LaneGraph } from '../lanes/lane-graph.ts';
import { reachable } from '../lanes/reachable.ts';
import type { Site } from '../site.ts';
import { boxOfBlock, boxesOverlap } from './box.ts';
import { placeOf } from './place-of.ts';
import { say } from './say.ts';

/**
 * What traffic relies on: a truck at rest stands in nobody's way, and from every cell every other can be reached. Places are told once for
 * each lane or row.
 */
export function checkCells(site: Site, graph: LaneGraph): Reason[] {
  return [...checkAtRest(site, graph), ...checkWays(site, graph)];
}

/** Only junctions, where no truck stops, may be in conflict with one another; and no pocket lies in a block. */
function checkAtRest(site: Site, graph: LaneGraph): Reason[] {
  const told = new Set<string>();
  const reasons: Reason[] = [];
  const { lengthMetres: length, widthMetres: width } = site.kinematics.truck;
  const boxes = site.blocks.map(boxOfBlock);
  for (let cell = 0; cell < graph.count; cell++) {
    const at = placeOf(site, graph.name[cell]!);
    if (graph.kind[cell] === CellKind.junction || told.has(at)) continue;
    const other = graph.conflicts.with.subarray(graph.conflicts.start[cell], graph.conflicts.start[cell + 1])[0];
    if (other !== undefined) {
      told.add(at);
      reasons.push(
        say('site.cells-overlap', at, graph.name[cell], `Maybe too near: a truck there and one on ${graph.name[other]} would touch.`),
      );
    }
    if (!isPocket(graph.kind[cell]!)) continue;
    const [x, y] = [graph.x[cell]!, graph.y[cell]!];
    const along = Math.abs(Math.sin(graph.heading[cell]!)) < 0.5;
    const [halfX, halfY] = along ? [length / 2, width / 2] : [width / 2, length / 2];
    const hit = boxes.findIndex((box) => boxesOverlap(box, { fromX: x - halfX, toX: x + halfX, fromY: y - halfY, toY: y + halfY }));
    if (hit < 0) continue;
    told.add(at);
    reasons.push(
      say('site.pocket-in-block', at, graph.name[cell], `Maybe the offset is wrong: the place lies in block ${site.blocks[hit]!.id}.`),
    );
  }
  return reasons;
}

/** Every pocket has a way in and a way out, and all cells lie on one net. */
function checkWays(site: Site, graph: LaneGraph): Reason[] {
  const told = new Set<string>();
  const reasons: Reason[] = [];
  const hasWayIn = new Uint8Array(graph.count);
  for (const cell of graph.successors.to) hasWayIn[cell] = 1;
  for (let cell = 0; cell < graph.count; cell++) {
    if (!isPocket(graph.kind[cell]!)) continue;
    const hasWayOut = graph.successors.start[cell]! < graph.successors.start[cell + 1]!;
    if (hasWayIn[cell] === 1 && hasWayOut) continue;
    const at = placeOf(site, graph.name[cell]!);
    if (told.has(at)) continue;
    told.add(at);
    const missing = hasWayOut ? 'before it, to enter from' : 'after it, to leave to';
    reasons.push(say('site.pocket-way', at, graph.name[cell], `Maybe beyond the end of its lane: the lane has no cell ${missing}.`));
  }
  if (reasons.length > 0 || graph.count === 0) return reasons;
  const from = reachable(graph, 0, 'forward');
  const to = reachable(graph, 0, 'backward');
  for (let cell = 0; cell < graph.count; cell++) {
    if (from[cell] === 1 && to[cell] === 1) continue;
    const at = placeOf(site, graph.name[cell]!);
    if (told.has(at)) continue;
    told.add(at);
    const how = from[cell] === 1 ? 'from there no way leads on' : 'no way leads there';
    reasons.push(say('site.unreachable', at, graph.name[cell], `Maybe a lane ends where no other begins, or runs the wrong way: ${how}.`));
  }
  return reasons;
}
