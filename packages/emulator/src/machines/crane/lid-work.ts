import { reason } from '@estiba/base';
import type { Triangular } from '@estiba/port';
import { drawTriangular } from '../../world/chance.ts';
import type { Work } from '../../world/process.ts';
import { Failure } from './job-machine.ts';
import type { Lifter } from './lift-work.ts';
import type { StoredOrder } from './order-store.ts';

/** Share of the time a hatch cover takes until it hangs in the spreader. */
const UNTIL_LIFTED = 0.3;

/** A hatch cover goes to the quay beneath the crane, or back on the ship. */
export function* lidWork(crane: Lifter, stored: StoredOrder, time: Triangular | null): Work {
  const { order } = stored;
  const place = order.from.at === 'lid' ? order.from : order.to;
  if (place.at !== 'lid' || time === null) throw new Failure(reason('place.out-of-reach', { at: place.at }));
  const ship = crane.around.truth.ships.get(place.call);
  const pose = crane.around.shipPose(place.call);
  const fromBow = ship?.fromBow(place.bay) ?? null;
  if (ship === undefined || pose === null) throw new Failure(reason('ship.absent', { call: place.call }));
  if (fromBow === null) throw new Failure(reason('place.unknown', { bay: place.bay }));
  crane.machine.phase(stored, 'gantry');
  const x = pose.bowAt - fromBow;
  yield* crane.clearRails(x, x, x);
  const duration = crane.gear.gantry(x - crane.point.x);
  crane.moveTo({ ...crane.point, x }, duration);
  yield { for: duration };
  crane.point = { ...crane.point, x };
  crane.machine.phase(stored, 'picking');
  const total = drawTriangular(crane.random, time);
  yield { for: UNTIL_LIFTED * total };
  const refusal = ship.moveLid(place.lid, place.to);
  if (refusal !== null) throw new Failure(refusal);
  crane.machine.phase(stored, 'carrying');
  yield { for: (1 - UNTIL_LIFTED) * total };
  stored.phase = 'clear';
}
