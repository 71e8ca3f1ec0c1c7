import { sectionWeights } from '../plan.ts';
import type { Cargo } from './cargo.ts';

/** Boxes to be set one on another. */
export interface Column {
  readonly plugs: Uint8Array;
  /** Plugs that count: 1 fore, 2 aft, 3 both. */
  readonly bits: number;
  /** Tier of the lowest. */
  readonly from: number;
  readonly boxes: Int16Array;
  readonly count: number;
  /** Earliest port below. */
  readonly limit: number;
}

/** Rests of a column that are told apart at most. */
const mostStates = 5000;
/** What a set of boxes costs that cannot stand in the stack, whatever their order. */
export const impossible = 1e9;

export const slots = (plug: number): number => (plug & 1) + (plug >> 1);

/**
 * The cheapest order of a column by dynamic programming over what is still to be set: boxes of one port and kind are alike. Puts the boxes in that order;
 * returns the cost, `impossible` (1e9) where reefers find no plugs, and nothing where there are too many rests to look at.
 */
export function cheapestOrder(cargo: Cargo, column: Column): number | undefined {
  const { plugs, bits, from, boxes, count, limit } = column;
  const kinds = kindsOf(cargo, boxes, count);
  const states = kinds.reduce((all, { list }) => all * (list.length + 1), 1);
  if (states > mostStates) return undefined;
  const memo = new Float64Array(states).fill(-1);
  const left = kinds.map(({ list }) => list.length);
  const isOver = (pod: number): boolean => pod > limit || kinds.some((kind, at) => kind.pod < pod && left[at]! < kind.list.length);
  /** What a box of this kind costs next, at `tier`, with all that follows. */
  const next = (at: number, tier: number, state: number): number => {
    const plug = plugs[tier]! & bits;
    const { pod, isReefer, size } = kinds[at]!;
    if (left[at] === 0 || (isReefer && plug === 0)) return impossible;
    const here = (isOver(pod) ? sectionWeights.overstows : 0) + (isReefer ? 0 : sectionWeights.wastedPlugs * slots(plug));
    left[at]!--;
    const cost = here + least(tier + 1, state - size);
    left[at]!++;
    return Math.min(impossible, cost);
  };
  const least = (tier: number, state: number): number => {
    if (state === 0) return 0;
    if (memo[state]! >= 0) return memo[state]!;
    let best = impossible;
    for (let at = 0; at < kinds.length; at++) best = Math.min(best, next(at, tier, state));
    memo[state] = best;
    return best;
  };
  const total = least(from, states - 1);
  for (let tier = from, state = states - 1; total < impossible && state > 0; tier++) {
    const at = kinds.findIndex((_, one) => next(one, tier, state) === memo[state]);
    const { list, size } = kinds[at]!;
    boxes[tier - from] = list[list.length - left[at]!]!;
    left[at]!--;
    state -= size;
  }
  return total;
}

interface Kind {
  readonly pod: number;
  readonly isReefer: boolean;
  readonly list: number[];
  /** Worth of one of them in the number of a state. */
  size: number;
}

function kindsOf(cargo: Cargo, boxes: Int16Array, count: number): Kind[] {
  const kinds: Kind[] = [];
  for (let at = 0; at < count; at++) {
    const box = boxes[at]!;
    const [pod, isReefer] = [cargo.pod[box]!, cargo.isReefer[box] === 1];
    const known = kinds.find((kind) => kind.pod === pod && kind.isReefer === isReefer);
    if (known) known.list.push(box);
    else kinds.push({ pod, isReefer, list: [box], size: 0 });
  }
  let size = 1;
  for (const kind of kinds) {
    kind.size = size;
    size *= kind.list.length + 1;
  }
  return kinds;
}
