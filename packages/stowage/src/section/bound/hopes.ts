import { sectionWeights } from '../plan.ts';
import { type Group, never, portCost, type Worth } from './groups.ts';
import type { Shape } from './shape.ts';

/** What may still come, with no thought of where it stands: never too little. */
export interface Hopes {
  /** On so many 20' boxes, with no more of them: 40' boxes, less the plugs wasted by all. */
  readonly above: Float64Array;
  /** The same with more 20' boxes of the ports after each. */
  readonly after: readonly Float64Array[];
  /** The best there can be. */
  readonly top: number;
}

export function hopesOf(shape: Shape, twenties: readonly Group[], forties: readonly Group[], worth: Worth): Hopes {
  const above = hopesAbove(shape, forties, worth);
  const { mostTwenties } = shape;
  const after: Float64Array[] = [];
  let more = new Float64Array(mostTwenties + 1).fill(never);
  more[0] = 0;
  const hopes = (): Float64Array =>
    above.map((_, k) => {
      let best = never;
      for (let j = 0; k + j <= mostTwenties; j++) if (more[j]! + above[k + j]! > best) best = more[j]! + above[k + j]!;
      return best;
    });
  for (let at = twenties.length - 1; at >= 0; at--) {
    after.unshift(hopes());
    more = withGroup(more, twenties[at]!, portCost(shape, worth, twenties[at]!.pod));
  }
  return { above, after, top: hopes()[0]! };
}

function hopesAbove({ mostTwenties, mostForties, plugs, room }: Shape, forties: readonly Group[], worth: Worth): Float64Array {
  let above = new Float64Array(mostForties + 1).fill(never);
  above[0] = 0;
  const charges = forties.map(({ pod }) => portCost({ room }, worth, pod));
  const free = freePort(charges);
  for (const [at, group] of forties.entries()) above = withGroup(above, group, Math.min(charges[at]!, sectionWeights.overstows));
  const isNew = room.isNew ? sectionWeights.newStacks : 0;
  const hopes = new Float64Array(mostTwenties + 1).fill(never);
  for (let k = 0; k <= mostTwenties; k++)
    for (let m = 0; m <= mostForties; m++) {
      const filled = plugs[k * (mostForties + 1) + m]!;
      if (filled < 0) continue;
      const value = above[m]! + (m > 0 ? free : 0) - sectionWeights.wastedPlugs * filled - isNew;
      if (value > hopes[k]!) hopes[k] = value;
    }
  return hopes;
}

/** What is saved at most where one port of 40' boxes is there already, later ones coming for an overstow a box and nothing else. */
export const freePort = (charges: readonly number[]): number => Math.max(0, ...charges);

/** The best worth of so many boxes with a further group, wherever they stand. */
export function withGroup(before: Float64Array<ArrayBuffer>, { kinds }: Group, charge: number): Float64Array<ArrayBuffer> {
  const values = kinds.flatMap(({ values: sums }) => sums.slice(1).map((sum, n) => sum - sums[n]!)).sort((a, b) => b - a);
  const after = before.slice();
  let sum = -charge;
  for (let j = 1; j <= values.length && j < before.length; j++) {
    sum += values[j - 1]!;
    for (let k = j; k < before.length; k++) if (before[k - j]! + sum > after[k]!) after[k] = before[k - j]! + sum;
  }
  return after;
}
