import type { Movers } from '@estiba/view';
import type { LabelPoint } from '@estiba/view/scene';

/** Labels stand so high over their machine [m]. */
const HEIGHT = 6;

/** Where the labels of these machines stand; those that are nowhere have none. */
export function pointsOf(movers: Movers, machines: readonly string[]): LabelPoint[] {
  return machines.flatMap((id) => {
    const number = movers.numberOf(id);
    if (number === undefined || movers.isPlaced[number] !== 1) return [];
    return [{ id, x: movers.x[number]!, y: movers.y[number]!, z: HEIGHT }];
  });
}
