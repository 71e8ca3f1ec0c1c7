import { CellKind, isPocket, type LaneGraph } from './lane-graph.ts';
import { nearCells } from './near-cells.ts';
import { type Pose, poseOnWay, posesOverlap } from './pocket-curve.ts';

/** The places of a truck that has certain cells: on a way between two of them, or still on one. */
interface Sweep {
  readonly has: readonly number[];
  /** Where it can be kept away: the junction among its cells, its crossing cell before all; −1 where it may rest, or drives on a road. */
  readonly junction: number;
  readonly poses: readonly Pose[];
  /** Middle of its poses, and the farthest of them from there [m]. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Metres between two looks at a truck on its way, and radians while it turns on the spot: at a junction, where it has a circle, and else. */
const STEP = 1;
const TURN_STEP = Math.PI / 12;
const FINE_TURN_STEP = Math.PI / 48;

/** A truck on a pocket's curve would touch another that has none of its cells. */
export interface Clash {
  readonly crossing: number;
  /** The cell whose other truck it touches. */
  readonly other: number;
  /** The junction that one has; −1 where it has none, so that nothing keeps the two apart. */
  readonly junction: number;
}

/**
 * Where the curves of pockets lead trucks into one another, or into trucks at rest or on straight ways: those that can be kept away at a junction,
 * or those that cannot. Found by driving them in steps.
 */
export function findClashes(
  graph: Omit<LaneGraph, 'conflicts'>,
  length: number,
  width: number,
  where: 'at-junctions' | 'elsewhere',
): Clash[] {
  const sweeps = sweepsOf(graph);
  const others = sweeps.filter(({ junction }) => junction >= 0 === (where === 'at-junctions'));
  const diagonal = Math.hypot(length, width);
  const farthest = Math.max(0, ...sweeps.map(({ radius }) => radius));
  const near = nearCells(
    others.length,
    (s) => others[s]!.x,
    (s) => others[s]!.y,
    2 * farthest + diagonal,
  );
  return sweeps.flatMap((curve) => {
    if (curve.junction < 0 || graph.curves.from[curve.junction]! < 0) return [];
    const clashes = near(curve.x, curve.y).filter((s) => {
      const other = others[s]!;
      return (
        isWithin(curve, other, curve.radius + other.radius + diagonal) &&
        !curve.has.some((cell) => other.has.includes(cell)) &&
        meet(curve, other, length, width)
      );
    });
    return clashes
      .sort((a, b) => a - b)
      .map((s) => ({ crossing: curve.junction, other: others[s]!.has.at(-1)!, junction: others[s]!.junction }));
  });
}

function sweepsOf(graph: Omit<LaneGraph, 'conflicts'>): Sweep[] {
  const { start, to, length } = graph.successors;
  const sweeps: Sweep[] = [];
  for (let cell = 0; cell < graph.count; cell++) {
    if (graph.curves.from[cell]! < 0) sweeps.push(standing(graph, cell));
    for (let k = start[cell]!; k < start[cell + 1]!; k++) {
      const next = to[k]!;
      const isInto = graph.curves.to[next]! >= 0;
      const has = isInto ? [cell, next, graph.curves.to[next]!] : [cell, next];
      sweeps.push(sweepOf(has, crossingOrJunction(graph, cell, next), posesOf(graph, cell, next, length[k]!)));
    }
  }
  return sweeps;
}

/** All along the way; where it is a straight one of a pocket, also in the turns at its ends. */
function posesOf(graph: Omit<LaneGraph, 'conflicts'>, from: number, to: number, length: number): Pose[] {
  const steps = Math.ceil(length / STEP);
  const poses = Array.from({ length: steps + 1 }, (_, step) => poseOnWay(graph, from, to, step / steps));
  const { curves, kind, heading } = graph;
  if (!curves.areStraight || (curves.from[from]! < 0 && curves.from[to]! < 0)) return poses;
  const ends = [
    [from, poses[0]!],
    [to, poses.at(-1)!],
  ] as const;
  const turns = ends.flatMap(([cell, pose]) => (kind[cell] === CellKind.junction ? [] : turning(pose, heading[cell]!)));
  return [...poses, ...turns];
}

/** On the spot, from the pose to the heading. */
function turning(pose: Pose, heading: number): Pose[] {
  const turn = Math.atan2(Math.sin(heading - pose.heading), Math.cos(heading - pose.heading));
  const steps = Math.ceil(Math.abs(turn) / FINE_TURN_STEP);
  return Array.from({ length: steps }, (_, step) => ({ ...pose, heading: pose.heading + (turn * (step + 1)) / steps }));
}

/** A truck that rests, or turns on the spot where lanes meet. */
function standing(graph: Omit<LaneGraph, 'conflicts'>, cell: number): Sweep {
  const pose = poseOnWay(graph, cell, cell, 0);
  if (graph.kind[cell] !== CellKind.junction) return sweepOf([cell], -1, [pose]);
  const poses = Array.from({ length: Math.round(Math.PI / TURN_STEP) }, (_, turn) => ({ ...pose, heading: turn * TURN_STEP }));
  return sweepOf([cell], cell, poses);
}

function sweepOf(has: readonly number[], junction: number, poses: readonly Pose[]): Sweep {
  const { x, y } = poses[poses.length >> 1]!;
  return { has, junction, poses, x, y, radius: Math.max(...poses.map((pose) => Math.hypot(pose.x - x, pose.y - y))) };
}

function crossingOrJunction({ curves, kind }: Omit<LaneGraph, 'conflicts'>, from: number, to: number): number {
  const junctions = [to, from].filter((cell) => kind[cell] === CellKind.junction);
  return junctions.find((cell) => curves.from[cell]! >= 0) ?? junctions[0] ?? -1;
}

function meet(curve: Sweep, other: Sweep, length: number, width: number): boolean {
  // Most of a long way is far from what lies about its other end.
  const reach = other.radius + Math.hypot(length, width);
  for (const pose of curve.poses) {
    if (!isWithin(pose, other, reach)) continue;
    for (const one of other.poses) if (posesOverlap(pose, one, length, width)) return true;
  }
  return false;
}

type Point = Pick<Pose, 'x' | 'y'>;

const isWithin = (a: Point, b: Point, reach: number): boolean => (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < reach * reach;

/** The pocket on whose curve a crossing cell lies. */
export function pocketOfCrossing({ curves, kind }: LaneGraph, crossing: number): number {
  return isPocket(kind[curves.to[crossing]!]!) ? curves.to[crossing]! : curves.from[crossing]!;
}
