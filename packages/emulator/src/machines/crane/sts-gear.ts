import { type Reason, reason } from '@estiba/base';
import type { OrderPlace } from '@estiba/messages/equipment';
import type { Site, Slot, StsKinematics } from '@estiba/port';
import { ACCELERATION, driveOf, travelTime } from '../../world/motion.ts';
import { hoistUnder } from './hoist-drive.ts';
import type { Surroundings } from '../../world/surroundings.ts';
import { BED, type Gear, type Point, SAFE_HEIGHT, type Spot, truckPoint } from './gear.ts';

/** Room between what hangs and what stands below [m]. */
const CLEARANCE = 1;
/** A gantry that is this near does not move [m]. */
const NEAR = 0.3;

/** A crane over ship and quay: trolley and hoist move together, the gantry only on its own. */
export function stsGear(crane: Site['equipment']['sts'][number], kinematics: StsKinematics, around: Surroundings): Gear {
  const trolley = driveOf(kinematics.trolleyMetresPerMinute, ACCELERATION.trolley);
  const rails = driveOf(kinematics.gantryMetresPerMinute, ACCELERATION.gantry);
  const hoist = hoistUnder(kinematics, crane.safeLoadTonnes, ACCELERATION.hoist);
  const gantry = (metres: number): number =>
    Math.abs(metres) < NEAR ? 0 : 1000 * kinematics.gantryStartSeconds + travelTime(rails, metres);
  return {
    times: {
      align: 1000 * kinematics.alignSeconds,
      lock: 1000 * kinematics.lockSeconds,
      unlock: 1000 * kinematics.unlockSeconds,
      clear: 1000 * kinematics.clearSeconds,
    },
    sideReach: crane.widthMetres / 2,
    locate: (place, boxes, carrier) => locate(place, boxes, carrier, around),
    above: (spot) => (spot.carrier === null ? shipTop(spot, around) + CLEARANCE : SAFE_HEIGHT),
    hoist,
    gantry,
    travel: (from, to, loadKg, risen) => {
      const across = travelTime(trolley, to.y - from.y);
      const overShip = shareOverShip(from, to);
      const along = gantry(to.x - from.x);
      const before = along === 0 && to.z > from.z ? risen : 0;
      return along + Math.max(across, overShip * across + hoist(to.z - from.z, loadKg, before));
    },
  };
}

function locate(place: OrderPlace, boxes: number, carrier: string | null, around: Surroundings): Spot | Reason {
  if (place.at === 'truck') {
    const vehicle = carrier ?? place.vehicle;
    const { x, y } = truckPoint(place, around.carriers.get(vehicle)?.standsAt() ?? null);
    return { x, y, z: BED, places: Array.from({ length: boxes }, () => ({ at: 'carrier', carrier: vehicle })), carrier: vehicle };
  }
  if (place.at !== 'ship') return reason('place.out-of-reach', { at: place.at });
  const pose = around.shipPose(place.call);
  const ship = around.truth.ships.get(place.call);
  if (pose === null || ship === undefined) return reason('ship.absent', { call: place.call });
  const slots = slotsOf(place, boxes);
  const anchor = ship.anchor(slots[0]!);
  const fromBow = ship.fromBow(place.bay);
  if (anchor === null || fromBow === null) return reason('place.unknown', { bay: place.bay, row: place.row, tier: place.tier });
  return {
    x: pose.bowAt - fromBow,
    y: pose.centreLine - anchor.y,
    z: anchor.z - pose.quayAboveBase,
    places: slots.map((slot) => ({ at: 'ship', call: place.call, slot })),
    carrier: null,
  };
}

/** The slots of a lift: a twin lift takes the fore and the aft half of a bay, named by the pair's even number or by its fore half. */
function slotsOf({ bay, row, tier }: Slot, boxes: number): Slot[] {
  if (boxes < 2) return [{ bay, row, tier }];
  const fore = bay % 2 === 0 ? bay - 1 : bay;
  return [
    { bay: fore, row, tier },
    { bay: fore + 2, row, tier },
  ];
}

/** Highest thing between a spot and the quay, above the quay [m]. */
function shipTop(spot: Spot, { truth, shipPose }: Surroundings): number {
  const place = spot.places[0];
  if (place?.at !== 'ship') return spot.z;
  return Math.max(spot.z, truth.ships.get(place.call)!.topTowardsQuay(place.slot) - shipPose(place.call)!.quayAboveBase);
}

/** Share of the way across that lies over the ship, where nothing may be lowered. */
function shareOverShip(from: Point, to: Point): number {
  const length = Math.abs(to.y - from.y);
  if (length === 0) return 1;
  const low = Math.min(from.y, to.y);
  const high = Math.max(from.y, to.y);
  return Math.max(0, Math.min(high, 0) - low) / length;
}
