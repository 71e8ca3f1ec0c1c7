import type { Reason } from '@estiba/base';
import { CellKind, isPocket, type LaneGraph } from '../lanes/lane-graph.ts';
import { nearCells } from '../lanes/near-cells.ts';
import { poseOnCurve, posesOverlap } from '../lanes/pocket-curve.ts';
import type { Site } from '../site.ts';
import { placeOf } from './place-of.ts';
import { say } from './say.ts';

/** Points a curve is looked at. */
const STEPS = 20;

/** On its way into a pocket and out of it a truck touches no truck at rest on any other road cell or pocket. */
export function checkCurves(site: Site, graph: LaneGraph): Reason[] {
  const { lengthMetres, widthMetres } = site.kinematics.truck;
  const near = nearCells(
    graph.count,
    (cell) => graph.x[cell]!,
    (cell) => graph.y[cell]!,
    4 * lengthMetres,
  );
  const told = new Set<string>();
  const reasons: Reason[] = [];
  for (let from = 0; from < graph.count; from++)
    for (let k = graph.successors.start[from]!; k < graph.successors.start[from + 1]!; k++) {
      const to = graph.successors.to[k]!;
      const pocket = isPocket(graph.kind[to]!) ? to : from;
      const at = placeOf(site, graph.name[pocket]!);
      if (!isPocket(graph.kind[pocket]!) || told.has(at)) continue;
      const hit = near(graph.x[pocket]!, graph.y[pocket]!).find(
        (cell) =>
          cell !== from &&
          cell !== to &&
          graph.kind[cell] !== CellKind.junction &&
          sweeps(graph, from, to, cell, lengthMetres, widthMetres),
      );
      if (hit === undefined) continue;
      told.add(at);
      reasons.push(
        say(
          'site.pocket-curve',
          at,
          graph.name[pocket],
          `Maybe the offset is small for the length of a truck: on its curve it touches one on ${graph.name[hit]}.`,
        ),
      );
    }
  return reasons;
}

function sweeps(graph: LaneGraph, from: number, to: number, cell: number, length: number, width: number): boolean {
  const resting = { x: graph.x[cell]!, y: graph.y[cell]!, heading: graph.heading[cell]! };
  for (let step = 0; step <= STEPS; step++)
    if (posesOverlap(poseOnCurve(graph, from, to, step / STEPS), resting, length, width)) return true;
  return false;
}
