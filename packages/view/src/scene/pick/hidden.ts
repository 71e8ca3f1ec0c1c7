import type { YardStacks } from '../../boxes/yard-stacks.ts';
import { shipRect } from '../../yard-map/places.ts';
import type { ShipStacks } from '../chunks/ship-stacks.ts';
import { deckHeight } from '../parts/hull.ts';
import { WATER } from '../parts/ground.ts';
import type { LabelPoint } from './place-labels.ts';
import { pickShip, pickYard } from './pick-boxes.ts';
import { enters, type Ray } from './ray.ts';

/** What stands in the way this near to a point does not hide it: a share of the way from the eye. */
const AT_ALL = 0.97;

/** Is a point behind boxes or a ship's side for who looks from here? Ships' names stand over their ships, and what is urgent is never hidden. */
export function isHidden(
  { kind, rank, x, y, z }: LabelPoint,
  eye: { readonly x: number; readonly y: number; readonly z: number },
  yard: YardStacks,
  ships: Iterable<ShipStacks>,
): boolean {
  if (kind === 'call' || rank === 0) return false;
  const ray: Ray = { from: [eye.x, eye.y, eye.z], towards: [x - eye.x, y - eye.y, z - eye.z] };
  if ((pickYard(ray, yard)?.along ?? 1) < AT_ALL) return true;
  for (const ship of ships) {
    const { x0, x1, y0, y1 } = shipRect(ship.call);
    if ((enters(ray, [x0, y0, WATER], [x1, y1, deckHeight(ship)]) ?? 1) < AT_ALL) return true;
    if ((pickShip(ray, ship)?.along ?? 1) < AT_ALL) return true;
  }
  return false;
}
