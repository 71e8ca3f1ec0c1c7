import type { ContainerId, QuayCrane, Slot } from '@estiba/port';

/** One thing a crane does in a bay: a box, two 20' boxes that may go as one, or a lid. */
export interface Lift {
  readonly kind: 'discharge' | 'load' | 'restow-off' | 'restow-on' | 'open-lid' | 'close-lid';
  /** One box, or two (fore, aft) that a crane strong enough takes together; none for a lid. */
  readonly boxes: readonly LiftedBox[];
  readonly lid: string;
}

export interface LiftedBox {
  readonly id: ContainerId;
  readonly slot: Slot;
  /** Gross mass [kg]. */
  readonly mass: number;
}

/** All that is done in one bay of the profile, in the order it is done whichever cranes do it. */
export interface BayWork {
  readonly bay: number;
  /** Place along the ship, from the bow sternward [m]. */
  readonly along: number;
  readonly lifts: readonly Lift[];
  /** Index of the first lift after all that leaves the bay has left. */
  readonly loadsFrom: number;
}

/** Whether this crane takes the two boxes at once. */
export function canTwin(lift: Lift, crane: QuayCrane): boolean {
  const mass = lift.boxes.reduce((sum, box) => sum + box.mass, 0);
  return lift.boxes.length === 2 && crane.twinLiftLimit !== undefined && mass <= crane.twinLiftLimit;
}

/** Single lifts this crane needs for it. */
export function liftCount(lift: Lift, crane: QuayCrane): number {
  return lift.boxes.length === 2 && !canTwin(lift, crane) ? 2 : 1;
}

/** Time of one single lift, rounded up to whole milliseconds. */
export function liftTime(crane: QuayCrane): number {
  return Math.ceil(3_600_000 / crane.movesPerHour);
}
