import { slots } from '../kernel/column.ts';
import { noLimit } from '../kernel/room.ts';
import { type SideStates, sideStates } from '../kernel/side-states.ts';
import { kindOf, type States } from '../kernel/states.ts';
import { sectionWeights } from '../plan.ts';
import type { BoxClass } from './classes.ts';
import type { Pattern } from './pattern.ts';
import type { Shape } from './shape.ts';
import { type FortyStates, fortyStates } from './forty-states.ts';

const never = 1e9;

/** What these boxes cost in a stack of the shape at least, however they are set up: weights and heights are left out. */
export function leastOf(classes: readonly BoxClass[], shape: Shape, taken: Pick<Pattern, 'classes' | 'counts'>): number {
  const { room } = shape;
  const boxes = taken.classes.flatMap((one, at) => Array.from({ length: taken.counts[at]! }, () => classes[one]!));
  const twenties = boxes.filter(({ isForty }) => !isForty).sort((a, b) => b.pod - a.pod || Number(b.isReefer) - Number(a.isReefer));
  const forties = boxes.filter(({ isForty }) => isForty).sort((a, b) => a.pod - b.pod || Number(a.isReefer) - Number(b.isReefer));
  const { fore, aft } = room;
  const states = sideStates(
    room,
    twenties.some(({ isReefer }) => isReefer),
  );
  const kindBelow = ({ pod, isReefer }: BoxClass): number => kindOf(isReefer, pod > fore.limit, pod > aft.limit);
  const below = costsOf(states, twenties.map(kindBelow));
  const limit = Math.min(fore.limit, aft.limit, twenties.at(-1)?.pod ?? noLimit);
  const kindsAbove = forties.map(({ pod, isReefer }) => kindOf(isReefer, pod > limit, false));
  const ports = new Set(boxes.filter(({ pod }) => room.podsAboard[pod] === 0).map(({ pod }) => pod)).size;
  const late = forties.reduce((sum, { pod }) => sum + (pod > limit ? sectionWeights.overstows : 0), 0);
  const dearest = Math.max(...Array.from(room.plugs, slots));
  const cool = twenties.filter(({ isReefer }) => isReefer).length + dearest * forties.filter(({ isReefer }) => isReefer).length;
  const fixed = sectionWeights.ports * ports + (room.isNew ? sectionWeights.newStacks : 0) + late;
  return fixed + cheapest(shape, states, below, kindsAbove, cool);
}

/** The least cost of a way to set all boxes, above what is sure. */
function cheapest(shape: Shape, states: SideStates, below: Float64Array, kindsAbove: readonly number[], cool: number): number {
  const { room } = shape;
  const count = kindsAbove.length;
  const above = new Map<FortyStates, number>();
  let least = never;
  below.forEach((cost, state) => {
    if (cost >= least) return;
    const [onFore, onAft] = [states.fore[state]!, states.aft[state]!];
    const level = room.fore.base + onFore;
    if (count > 0 && (level !== room.aft.base + onAft || (room.fortyCap[level] ?? 0) < count)) return;
    let plugs = room.fore.plugsWithin[onFore]! + room.aft.plugsWithin[onAft]! - cool;
    for (let tier = level; tier < level + count; tier++) plugs += slots(room.plugs[tier]!);
    let more = 0;
    if (count > 0) {
      const on = fortyStates(shape, level);
      more = above.get(on) ?? costsOf(on, kindsAbove).reduce((low, one) => Math.min(low, one), never);
      above.set(on, more);
    }
    least = Math.min(least, cost + more + sectionWeights.wastedPlugs * Math.max(0, plugs));
  });
  return least;
}

/** What it costs to come to each state with all of these boxes. */
function costsOf({ count, sizes, ways }: States, kinds: readonly number[]): Float64Array {
  const costs = new Float64Array(count).fill(never);
  costs[count - 1] = 0;
  // After so many boxes only states of that size are of interest: they lie side by side.
  let to = count;
  for (const [size, kind] of kinds.entries()) {
    let from = to - 1;
    while (from > 0 && sizes[from - 1] === size) from--;
    for (const way of ways[kind]!)
      for (let state = from; state < to; state++) {
        const next = way.to[state]!;
        const cost = costs[state]! + way.cost[state]!;
        if (next >= 0 && cost < costs[next]!) costs[next] = cost;
      }
    costs.fill(never, from, to);
    to = from;
    if (to === 0) break;
  }
  return costs;
}
