import type { Site } from '@estiba/port';
import { MOVER_KINDS, type Movers } from '../../poses/movers.ts';
import { moverRect } from '../../yard-map/mover-shape.ts';
import { enters, intoFrame, type Ray } from './ray.ts';

/** Height a machine is picked up to [m]. */
const TRUCK_HEIGHT = 4.4;
const TROLLEY_HEIGHT = 5;

export interface MoverHit {
  readonly machine: number;
  readonly along: number;
}

/** The first machine a ray meets: a truck with its load, a crane by its spreader and what hangs on it, or by its legs' room below the girder. */
export function pickMover(ray: Ray, site: Site, movers: Movers): MoverHit | null {
  let best: MoverHit | null = null;
  for (let machine = 0; machine < movers.count; machine++) {
    if (movers.isPlaced[machine] === 0) continue;
    const shape = moverRect(site, movers, machine);
    const isTruck = MOVER_KINDS[movers.kind[machine]!] === 'truck';
    const low = isTruck ? 0 : movers.hoist[machine]! - 3;
    const high = isTruck ? TRUCK_HEIGHT : movers.hoist[machine]! + TROLLEY_HEIGHT;
    const local = intoFrame(ray, shape.x, shape.y, shape.heading);
    const [dx, dy] = [shape.length / 2, shape.width / 2];
    const along = enters(local, [-dx, -dy, low], [dx, dy, high]);
    if (along !== null && (best === null || along < best.along)) best = { machine, along };
  }
  return best;
}
