import { slots } from '../kernel/column.ts';
import { isOutOfPlugs, type Key, type SideRoom, type States, statesOf, type Step } from '../kernel/states.ts';
import { sectionWeights } from '../plan.ts';
import { fortiesFrom, type Shape } from './shape.ts';

/** 40' boxes on one another. */
export interface FortyStates extends States {
  /** Whether they are too high for the stack. */
  readonly isHigh: Uint8Array;
}

/** Made once for all rooms alike. */
const known = new Map<string, FortyStates>();

/**
 * 40' boxes are set in rising port, from the top, of a port the plain ones first. Once there is a reefer, it and all that come after it want to stand where
 * plugs are or below; each for which there is no room there stands over the reefer instead. Tall boxes are counted as far as the height tells them apart.
 */
export function fortyStates({ room, heights }: Shape, level: number): FortyStates {
  const cap = fortiesFrom(room, heights, level);
  const left = Math.min(...[room.fore, room.aft].map(({ height, base }) => height - (level - base) * heights.twenty));
  let plugs = 0;
  let isPlain = true;
  for (let tier = level; tier < level + cap; tier++) {
    if (slots(room.plugs[tier]!) === 0) continue;
    plugs++;
    if (tier - level >= plugs) isPlain = false;
  }
  const tallIn = (count: number): number => Math.floor((left - count * heights.forty) / (heights.tall - heights.forty));
  const limits = Array.from({ length: cap + 1 }, (_, count) => (heights.tall > 0 ? Math.min(count, tallIn(count)) : count));
  const mostTall = limits.reduce((most, limit, count) => (limit < count ? Math.max(most, limit + 1) : most), 0);
  const signature = [cap, plugs, isPlain, ...limits].join();
  const before = known.get(signature);
  if (before) return before;
  const states = statesOf([0, 0, 0, 0], 16, 1, (state, kind) =>
    (kind & 4) === 0 ? onTop({ cap, plugs, isPlain }, state, kind, mostTall) : undefined,
  );
  const isHigh = Uint8Array.from(states.keys, ([count, , , tall]) => (limits[count!]! < count! && tall! > limits[count!]! ? 1 : 0));
  const made = { ...states, isHigh };
  known.set(signature, made);
  return made;
}

/** One more 40' box below the others: boxes, those that count, plain ones of these, tall ones. */
function onTop({ cap, plugs, isPlain }: SideRoom, [count, place, plain, tall]: Key, kind: number, mostTall: number): Step<Key> | undefined {
  const [isReefer, isOver] = [(kind & 1) !== 0, (kind & 2) !== 0];
  if (count! >= cap || (isReefer && plugs === 0)) return undefined;
  const high = Math.min(mostTall, tall! + ((kind & 8) !== 0 ? 1 : 0));
  if (plugs === 0 || plugs >= cap) return { state: [count! + 1, 0, 0, high], cost: 0 };
  if (isReefer && isOutOfPlugs(plugs, cap, place! - plain!, plain!)) return undefined;
  const more = isReefer || (place! > 0 && !isOver) ? 1 : 0;
  const cost = more === 1 && isPlain && place! + 1 > plugs ? sectionWeights.overstows : 0;
  return { state: [count! + 1, place! + more, isReefer ? plain! : Math.min(plain! + more, cap - plugs), high], cost };
}
