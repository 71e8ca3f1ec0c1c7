import type { LaneGraph } from './lane-graph.ts';

/** Where a truck is and which way it looks. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  /** Counter-clockwise from x [rad]. */
  readonly heading: number;
}

type Point = Pick<Pose, 'x' | 'y'>;

/**
 * Share of a pocket's curve at which its crossing cell lies. A truck that reaches it has left the cell it comes from for others, so there its
 * rear is clear of a truck on that cell; half way it is not.
 */
export const CROSSING_SHARE = 0.8;

/**
 * A truck on its way from a lane into a pocket or out of one, `share` of the way: it goes ahead along the lane, whose direction is `lane`
 * [rad], and, in half a wave of a cosine, aside; it begins and ends straight.
 */
export function curvePose(from: Point, to: Point, lane: number, share: number): Pose {
  const [cos, sin] = [Math.cos(lane), Math.sin(lane)];
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const ahead = dx * cos + dy * sin;
  const aside = dy * cos - dx * sin;
  const u = ahead * share;
  const v = (aside * (1 - Math.cos(Math.PI * share))) / 2;
  const slope = ((aside / ahead) * Math.PI * Math.sin(Math.PI * share)) / 2;
  return { x: from.x + u * cos - v * sin, y: from.y + u * sin + v * cos, heading: lane + Math.atan(slope) };
}

/** A truck that drives straight from the one point to the other, `share` of the way. */
export function straightPose(from: Point, to: Point, share: number): Pose {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { x: from.x + share * dx, y: from.y + share * dy, heading: Math.atan2(dy, dx) };
}

/** A truck on its way from a cell to a successor of it, `share` of the way: straight on, or on its part of a pocket's curve. */
export function poseOnWay(graph: Omit<LaneGraph, 'conflicts'>, from: number, to: number, share: number): Pose {
  const { x, y, heading, curves } = graph;
  const at = (cell: number): Point => ({ x: x[cell]!, y: y[cell]! });
  const crossing = [from, to].find((cell) => curves.from[cell]! >= 0);
  if (crossing !== undefined && !curves.areStraight) {
    const begin = from === crossing ? CROSSING_SHARE : 0;
    const end = to === crossing ? CROSSING_SHARE : 1;
    return curvePose(at(curves.from[crossing]!), at(curves.to[crossing]!), heading[crossing]!, begin + (end - begin) * share);
  }
  return from === to ? { ...at(to), heading: heading[to]! } : straightPose(at(from), at(to), share);
}

/** Do the rectangles of two trucks overlap (separating axis theorem)? */
export function posesOverlap(a: Pose, b: Pose, length: number, width: number): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  if (dx * dx + dy * dy >= length * length + width * width) return false;
  const turn = b.heading - a.heading;
  const cos = Math.abs(Math.cos(turn));
  const sin = Math.abs(Math.sin(turn));
  const along = (length + length * cos + width * sin) / 2;
  const across = (width + length * sin + width * cos) / 2;
  return reaches(dx, dy, a.heading, along, across) && reaches(dx, dy, b.heading, along, across);
}

function reaches(dx: number, dy: number, heading: number, along: number, across: number): boolean {
  const ahead = Math.cos(heading);
  const up = Math.sin(heading);
  return Math.abs(dx * ahead + dy * up) < along && Math.abs(dy * ahead - dx * up) < across;
}
