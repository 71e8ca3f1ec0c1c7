import type { Lane } from '../layout.ts';
import { ALONG_X, ALONG_Y } from './lane-graph.ts';

/** A cell while the graph is being built. */
export interface Cell {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly kind: number;
  readonly axes: number;
  readonly heading: number;
  readonly block: number;
  /** Ends of the curve it lies on; only at a crossing cell. */
  readonly curve?: { readonly from: number; readonly to: number };
}

/** A way from one cell to the next while the graph is being built. */
export interface Way {
  readonly from: number;
  readonly to: number;
  readonly maxSpeed: number;
}

/** A cell of a lane: how far it lies from the lane's beginning [m], and its number. */
export interface LaneCell {
  readonly distance: number;
  readonly cell: number;
}

export const axisBit = (lane: Lane): number => (lane.axis === 'x' ? ALONG_X : ALONG_Y);

/** +1 where the lane is driven towards higher coordinates, −1 where towards lower ones. */
export const directionOf = (lane: Lane): number => (lane.to >= lane.from ? 1 : -1);

export function headingOf(lane: Lane): number {
  if (lane.axis === 'x') return directionOf(lane) > 0 ? 0 : Math.PI;
  return (directionOf(lane) * Math.PI) / 2;
}

/** The point beside the lane: `along` on its own axis, `aside` of it on the other. */
export function pointOf(lane: Lane, along: number, aside: number): { readonly x: number; readonly y: number } {
  return lane.axis === 'x' ? { x: along, y: lane.at + aside } : { x: lane.at + aside, y: along };
}
