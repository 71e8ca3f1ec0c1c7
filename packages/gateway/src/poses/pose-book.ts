import type { Milliseconds } from '@estiba/base';

/** Where a machine said it is. Metres and radians (counter-clockwise from x) in the frame of the site. */
export interface MachinePose {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly heading: number;
  /** Cranes: how far the trolley is from the rail at `y`: towards the sea at the quay, along the rows of its block in the yard [m]. */
  readonly trolley: number;
  /** Cranes: underside of the spreader above ground [m]. */
  readonly hoist: number;
  /** [m/s]; 0 where it is not said. */
  readonly speed: number;
  readonly heardAt: Milliseconds;
}

/** A pose sent before the one known is passed over, unless nothing newer came for so long: then its sender set its clock back [ms]. */
const OVERTAKEN = 2000;
/** Nothing of a port stands so far from its origin [m]. */
const FARTHEST = 1_000_000;

/** The newest pose of each machine, for the eye: nothing is decided by it, and after a restart it fills by itself. */
export class PoseBook {
  readonly #poses = new Map<string, { readonly pose: MachinePose; readonly sentAt: number }>();

  note(pose: MachinePose, sentAt: Milliseconds): void {
    if (!(Math.abs(pose.x) <= FARTHEST && Math.abs(pose.y) <= FARTHEST)) return;
    const known = this.#poses.get(pose.id);
    const isOvertaken = known !== undefined && sentAt < known.sentAt && pose.heardAt - known.pose.heardAt < OVERTAKEN;
    if (!isOvertaken) this.#poses.set(pose.id, { pose, sentAt });
  }

  *all(): Generator<MachinePose> {
    for (const { pose } of this.#poses.values()) yield pose;
  }
}
