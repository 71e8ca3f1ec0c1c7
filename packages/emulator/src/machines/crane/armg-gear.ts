import { type Reason, reason } from '@estiba/base';
import type { OrderPlace } from '@estiba/messages/equipment';
import { type ArmgKinematics, type Block, blockAnchor } from '@estiba/port';
import { ACCELERATION, driveOf, travelTime } from '../../world/motion.ts';
import type { Surroundings } from '../../world/surroundings.ts';
import { hoistUnder } from './hoist-drive.ts';
import { BED, type Gear, SAFE_HEIGHT, type Spot, truckPoint } from './gear.ts';

const CLEARANCE = 1;
const TIER_HEIGHT = 2.896;
/** Raised so far, the spreader is clear of what it stood on [m]. */
const CLEAR_RISE = 4;
/** Along the rails it must stand over the truck, give or take [m]. */
const SIDE_REACH = 0.6;

/** A gantry over a block: up over the stacks, then along and across at once, then down. */
export function armgGear(block: Block, kinematics: ArmgKinematics, around: Surroundings): Gear {
  const trolley = driveOf(kinematics.trolleyMetresPerMinute, ACCELERATION.yardTrolley);
  const rails = driveOf(kinematics.gantryMetresPerMinute, ACCELERATION.yardGantry);
  const hoist = hoistUnder(kinematics, null, ACCELERATION.yardHoist);
  const gantry = (metres: number): number => travelTime(rails, metres);
  const top = (fromX: number, toX: number): number =>
    Math.min(kinematics.liftHeightMetres, around.truth.yard.highestBetween(block.id, fromX, toX) * TIER_HEIGHT + CLEARANCE);
  return {
    times: {
      align: 0,
      lock: 1000 * kinematics.pickSeconds,
      unlock: 1000 * kinematics.setSeconds,
      clear: hoist(CLEAR_RISE, 0, 0),
    },
    sideReach: SIDE_REACH,
    locate: (place, boxes, carrier) => locate(place, boxes, carrier, block, around),
    above: (spot) => (spot.carrier === null ? Math.max(spot.z, top(spot.x, spot.x)) : SAFE_HEIGHT),
    hoist,
    gantry,
    travel: (from, to, loadKg, risen) => {
      const height = Math.max(from.z, to.z, top(from.x, to.x));
      const along = Math.max(gantry(to.x - from.x), travelTime(trolley, to.y - from.y));
      return hoist(height - from.z, loadKg, risen) + along + hoist(height - to.z, loadKg, 0);
    },
  };
}

function locate(place: OrderPlace, boxes: number, carrier: string | null, block: Block, around: Surroundings): Spot | Reason {
  if (place.at === 'truck') {
    const vehicle = carrier ?? place.vehicle;
    const { x, y } = truckPoint(place, around.carriers.get(vehicle)?.standsAt() ?? null);
    return { x, y, z: BED, places: Array.from({ length: boxes }, () => ({ at: 'carrier', carrier: vehicle })), carrier: vehicle };
  }
  if (place.at !== 'yard' || place.block !== block.id) return reason('place.out-of-reach', { at: place.at });
  if (boxes > 1) return reason('lift.too-many', { boxes });
  const position = { block: block.id, bay: place.bay, row: place.row, tier: place.tier };
  return { ...blockAnchor(block, position), places: [{ at: 'yard', position }], carrier: null };
}
