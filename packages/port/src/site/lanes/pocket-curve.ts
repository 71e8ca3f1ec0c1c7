import { isPocket, type LaneGraph } from './lane-graph.ts';

/** Where a truck is and which way it looks. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  /** Counter-clockwise from x [rad]. */
  readonly heading: number;
}

/**
 * A truck on its way from a lane into a pocket or out of one, `share` of the way: it goes ahead along the lane and, in half a wave of a
 * cosine, aside; it begins and ends straight.
 */
export function poseOnCurve(graph: LaneGraph, from: number, to: number, share: number): Pose {
  const lane = graph.heading[isPocket(graph.kind[to]!) ? to : from]!;
  const [cos, sin] = [Math.cos(lane), Math.sin(lane)];
  const dx = graph.x[to]! - graph.x[from]!;
  const dy = graph.y[to]! - graph.y[from]!;
  const ahead = dx * cos + dy * sin;
  const aside = dy * cos - dx * sin;
  const u = ahead * share;
  const v = (aside * (1 - Math.cos(Math.PI * share))) / 2;
  const slope = ((aside / ahead) * Math.PI * Math.sin(Math.PI * share)) / 2;
  return { x: graph.x[from]! + u * cos - v * sin, y: graph.y[from]! + u * sin + v * cos, heading: lane + Math.atan(slope) };
}

/** Do the rectangles of two trucks overlap (separating axis theorem)? */
export function posesOverlap(a: Pose, b: Pose, length: number, width: number): boolean {
  const turn = b.heading - a.heading;
  const cos = Math.abs(Math.cos(turn));
  const sin = Math.abs(Math.sin(turn));
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = (length + length * cos + width * sin) / 2;
  const across = (width + length * sin + width * cos) / 2;
  return [a.heading, b.heading].every(
    (heading) =>
      Math.abs(dx * Math.cos(heading) + dy * Math.sin(heading)) < along &&
      Math.abs(dy * Math.cos(heading) - dx * Math.sin(heading)) < across,
  );
}
