import type { Rect } from '../../canvas/camera.ts';
import { blockRect, isAlongside, shipRect } from '../../yard-map/places.ts';
import type { TwinModel } from '../twin-model.ts';

const AROUND = 20;

/** Where something goes on: blocks, lanes, gate, and the ships at the quay; a quay where nobody lies is left aside. */
export function busyRect({ site, calls }: Pick<TwinModel, 'site' | 'calls'>): Rect {
  const lanes = site.lanes.map(({ axis, at, from, to }): Rect => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    return axis === 'x' ? { x0: low, x1: high, y0: at, y1: at } : { x0: at, x1: at, y0: low, y1: high };
  });
  const { gate } = site;
  const all = [
    ...site.blocks.map(blockRect),
    ...lanes,
    ...calls.filter(isAlongside).map(shipRect),
    { x0: gate.x - AROUND, x1: gate.x + AROUND, y0: -AROUND, y1: gate.y + AROUND },
  ];
  return {
    x0: Math.min(...all.map(({ x0 }) => x0)) - AROUND,
    x1: Math.max(...all.map(({ x1 }) => x1)) + AROUND,
    y0: Math.min(...all.map(({ y0 }) => y0)) - AROUND,
    y1: Math.max(...all.map(({ y1 }) => y1)) + AROUND,
  };
}
