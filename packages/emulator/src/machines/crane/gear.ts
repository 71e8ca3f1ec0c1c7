import type { Reason } from '@estiba/base';
import type { OrderPlace } from '@estiba/messages/equipment';
import type { PhysicalBox, PhysicalPlace } from '../../truth/box.ts';

/** A point of a spreader: along the rails, across them, height of its underside above the quay [m]. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Somewhere a spreader can go down to. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Underside of a box that stands there [m]. */
  readonly z: number;
  /** Where the boxes of the order stand, in the order's sequence. */
  readonly places: readonly PhysicalPlace[];
  /** The truck or visitor that stands there. */
  readonly carrier: string | null;
}

/** Nominal times of what is done with the spreader down [ms]. */
interface FixedTimes {
  /** Over a place in a stack: bring it over the castings. Over a truck that is the handover. */
  readonly align: number;
  readonly lock: number;
  readonly unlock: number;
  /** Up until it is clear of truck or stack. */
  readonly clear: number;
}

/** What tells one kind of crane from another: where its places are and how fast it moves between them. */
export interface Gear {
  readonly times: FixedTimes;
  /** How far from its middle along the rails it can serve a truck [m]. */
  readonly sideReach: number;
  /** Where a place of an order is; `carrier`: the truck the handover is with, where one is named. */
  readonly locate: (place: OrderPlace, boxes: number, carrier: string | null) => Spot | Reason;
  /** Underside of spreader or load when it waits above a spot: over trucks at safe height, else above the stacks [m]. */
  readonly above: (spot: Spot) => number;
  /** Between two points above spots, with so much in the spreader [kg]; `risen`: so far it has come up without a stop [m]; [ms]. */
  readonly travel: (from: Point, to: Point, loadKg: number, risen: number) => number;
  /** Straight down or up, with so much in the spreader [kg]; `before`: so far it has moved the same way without a stop [m]; [ms]. */
  readonly hoist: (metres: number, loadKg: number, before: number) => number;
  /** Along the rails [ms]. */
  readonly gantry: (metres: number) => number;
}

/** Bed of a truck above the ground [m]. */
export const BED = 1.5;
/** Underside of a box that waits above a truck: above any cab and any box on its bed [m]. */
export const SAFE_HEIGHT = 6;

export const heightOf = (boxes: readonly PhysicalBox[]): number => Math.max(0, ...boxes.map(({ height }) => height));

/** A truck that stands within this of where the order says is met where it stands [m]. */
const PARKED = 10;

/** Where a truck is met: at the place of the order, also while it is still under way, and on the spot once it stands there. */
export function truckPoint(place: { readonly x: number; readonly y: number }, at: { readonly x: number; readonly y: number } | null) {
  const { x, y } = at !== null && Math.hypot(at.x - place.x, at.y - place.y) <= PARKED ? at : place;
  return { x, y };
}
