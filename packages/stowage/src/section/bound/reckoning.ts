import { sideStates } from '../kernel/side-states.ts';
import { kindOf } from '../kernel/states.ts';
import { sectionWeights } from '../plan.ts';
import { Above, type Variant } from './above.ts';
import { type Group, never, portCost, type Worth } from './groups.ts';
import { type Hopes, hopesOf } from './hopes.ts';
import { clearRecords, type Item, mostWorthy, Packing } from './packing.ts';
import type { Shape } from './shape.ts';

/** A set of boxes as dynamic programming sees it: classes, one entry a box, and what the set is worth at most. */
export interface Reckoned {
  readonly value: number;
  readonly ones: () => readonly number[];
}

/**
 * The sets worth most to a stack, found by dynamic programming: 20' boxes from the latest port on, above them 40' boxes from the earliest. It knows where reefers
 * may stand and what each side of the stack holds already; weights it leaves out. No set is worth more than the first of those returned.
 */
export function reckon(task: ReckonTask, floor: number): Reckoned[] {
  const { shape, twenties, forties, worth } = task;
  // Above 20' boxes 40' boxes of a later port are taken to pay nothing for the port. Where that is dear, sets with and without 20' boxes of it are told apart.
  clearRecords();
  const dear = forties
    .map(({ pod }) => ({ pod, charge: portCost(shape, worth, pod) }))
    .filter(({ pod, charge }) => charge > dearCharge && twenties[0] !== undefined && pod > twenties.at(-1)!.pod)
    .sort((one, other) => other.charge - one.charge)
    .slice(0, 2);
  let variants: Variant[] = [{ without: [], must: [] }];
  for (const { pod } of dear)
    variants = variants.flatMap(({ without, must }) => [
      { without: [...without, pod], must },
      ...(twenties.some((group) => group.pod === pod) ? [{ without, must: [...must, pod] }] : []),
    ]);
  return variants
    .flatMap((variant) => reckonVariant(task, variant, floor))
    .sort((a, b) => b.value - a.value)
    .slice(0, most);
}

/** What a port is dear at, in a stack. */
const dearCharge = 2 * sectionWeights.ports;

function reckonVariant(task: ReckonTask, variant: Variant, floor: number): Reckoned[] {
  const { shape, forties, worth, last } = task;
  const twenties = task.twenties.filter(({ pod }) => !variant.without.includes(pod));
  const hopes = hopesOf(shape, twenties, forties, worth);
  // Little is looked at where the floor is high: so it begins a little below what came of the hopes last time, and is lowered step by step.
  for (let slack = last.missed + 10; ; slack = 2 * slack + 10) {
    const high = Math.max(floor, hopes.top - slack);
    const found = reckonAbove(shape, twenties, forties, worth, hopes, variant, high);
    if (found.length > 0) last.missed = Math.max(0, hopes.top - found[0]!.value);
    if (found.length > 0 || high === floor) return found;
  }
}

export interface ReckonTask {
  readonly shape: Shape;
  readonly twenties: readonly Group[];
  readonly forties: readonly Group[];
  readonly worth: Worth;
  /** By how much the best set fell short of what was hoped for, the last time. */
  readonly last: { missed: number };
}

/** The best 20' boxes with one of a port and none of an earlier one, so many on either side. */
interface Base {
  readonly pod: number | undefined;
  readonly level: number | undefined;
  readonly value: number;
  readonly ones: () => number[];
}

function reckonAbove(
  shape: Shape,
  twenties: readonly Group[],
  forties: readonly Group[],
  worth: Worth,
  hopes: Hopes,
  variant: Variant,
  floor: number,
): Reckoned[] {
  const bases = basesOf(shape, twenties, worth, hopes, variant, floor);
  const found: Reckoned[] = [];
  const note = (value: number, ones: () => number[]): void => {
    if (value <= floor + 1e-6 || (found.length >= most && value <= found.at(-1)!.value)) return;
    let at = found.length;
    while (at > 0 && found[at - 1]!.value < value) at--;
    found.splice(at, 0, { value, ones });
    if (found.length > most) found.pop();
  };
  const levels = new Map<number, Base[]>();
  for (const base of bases) {
    if (base.pod !== undefined) note(base.value, base.ones);
    if (base.level !== undefined) levels.set(base.level, [...(levels.get(base.level) ?? []), base]);
  }
  if (forties.length === 0) return found;
  for (const [level, mine] of levels) {
    const best = mine.reduce((high, { value }) => Math.max(high, value), never);
    const above = new Above(shape, level, forties, worth, variant, floor - best);
    for (const { pod, value, ones } of mine) above.each(pod, (more, others) => note(value + more, () => [...ones(), ...others()]));
  }
  return found;
}

/** The bases that may come to more than the floor. */
function basesOf(shape: Shape, twenties: readonly Group[], worth: Worth, hopes: Hopes, { must }: Variant, floor: number): Base[] {
  const { room } = shape;
  const { fore, aft } = room;
  const isNew = room.isNew ? sectionWeights.newStacks : 0;
  const bases: Base[] = [];
  if (must.length === 0 && fore.base === aft.base && hopes.above[0]! > floor)
    bases.push({ pod: undefined, level: fore.base, value: -isNew, ones: () => [] });
  const states = sideStates(
    room,
    twenties.some(({ kinds }) => kinds.some(({ isReefer }) => isReefer)),
  );
  const below = new Packing(states);
  for (const [at, { pod }] of twenties.entries()) {
    below.port(
      itemsBelow(shape, twenties[at]!),
      portCost(shape, worth, pod),
      hopes.after[at]!.map((hope) => floor - hope),
      must.includes(pod),
    );
    // Those that must be there come no earlier than this.
    if (must.some((one) => one < pod)) continue;
    const best = new Map<number, number>();
    for (const state of below.takers) {
      if (below.taking[state]! + hopes.above[states.sizes[state]!]! <= floor) continue;
      const split = states.fore[state]! * 64 + states.aft[state]!;
      const known = best.get(split);
      if (known === undefined || below.taking[state]! > below.taking[known]!) best.set(split, state);
    }
    if (best.size === 0) continue;
    const kept = new Packing(states, below);
    for (const [split, state] of best) {
      const [onFore, onAft] = [split >> 6, split & 63];
      const wasted = fore.plugsWithin[onFore]! + aft.plugsWithin[onAft]!;
      const value = below.taking[state]! - sectionWeights.wastedPlugs * wasted - isNew;
      const level = fore.base + onFore === aft.base + onAft ? fore.base + onFore : undefined;
      bases.push({ pod, level, value, ones: () => kept.trace(state, true) });
    }
  }
  return bases;
}

/** Sets returned at most. */
const most = 6;

/** The 20' boxes of a port, the reefers first, the most worthy first. */
function itemsBelow({ room, mostTwenties }: Shape, { pod, kinds }: Group): Item[] {
  const { fore, aft } = room;
  const late = pod > Math.max(fore.limit, aft.limit) ? sectionWeights.overstows : 0;
  const items = kinds.flatMap(({ one, values, isReefer }) =>
    values
      .slice(1)
      .map((value, n): Item => ({ one, kind: kindOf(isReefer, pod > fore.limit, pod > aft.limit), value: value - values[n]! + late })),
  );
  return mostWorthy(items, mostTwenties).sort((a, b) => (b.kind & 1) - (a.kind & 1) || b.value - a.value);
}
