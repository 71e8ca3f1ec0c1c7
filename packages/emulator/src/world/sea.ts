import type { ScenarioCall } from '@estiba/port';

/** Fenders keep a ship so far off the quay [m]. */
const FENDER = 1;
/** Half a box: the outermost stack ends so far beyond its middle [m]. */
const HALF_BOX = 1.25;
/** How high quay cranes find the quay against a ship's hatch covers: a share of their height above base. Draught and tide are not followed. */
const QUAY_SHARE = 0.6;

/** How a ship lies in the frame of the site: bow towards greater quay metres, and so port side to the quay. */
export interface ShipPose {
  readonly bowAt: number;
  /** y of her centre line [m]. */
  readonly centreLine: number;
  /** Height of the quay above her base [m]. */
  readonly quayAboveBase: number;
}

export function poseOf({ outline }: ScenarioCall, bowAt: number): ShipPose {
  const stacks = outline.bays.flatMap((bay) => bay.stacks);
  const halfBeam = Math.max(0, ...stacks.map(({ y }) => Math.abs(y))) + HALF_BOX;
  const covers = stacks.filter(({ level }) => level === 'deck').map(({ z }) => z);
  const lowestCover = covers.length === 0 ? 0 : Math.min(...covers);
  return { bowAt, centreLine: -FENDER - halfBeam, quayAboveBase: QUAY_SHARE * lowestCover };
}
