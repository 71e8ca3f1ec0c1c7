import { noLimit } from '../kernel/room.ts';
import { sectionWeights } from '../plan.ts';
import { fortiesFrom, slots, type Shape } from './shape.ts';

/** What a stack as far as it is filled is to the boxes still to come: states, and where each kind of box leads from each. */
export interface States {
  /** States are numbered by falling number of boxes: a box always leads to an earlier one; the last is the empty one. */
  readonly count: number;
  /** Boxes of each. */
  readonly sizes: Uint8Array;
  /** By kind of box (`kindOf`): the ways to take one; `to[state]` is -1 where it cannot be taken. */
  readonly ways: readonly (readonly Way[])[];
}

interface Way {
  readonly to: Int16Array;
  readonly cost: Float64Array;
}

/** Kinds of boxes: reefers, those later than what is aboard on one side (bit 2 fore, bit 4 aft; of 40' boxes bit 2), and tall ones. */
export const kindOf = (isReefer: boolean, isOverFore: boolean, isOverAft: boolean, isTall = false): number =>
  (isReefer ? 1 : 0) + (isOverFore ? 2 : 0) + (isOverAft ? 4 : 0) + (isTall ? 8 : 0);

/** A state and what it costs to come to it. */
interface Step<State> {
  readonly state: State;
  readonly cost: number;
}

type Key = readonly number[];

/** One number for a state: none of its parts surpasses the tiers there can be. */
const codeOf = (key: Key): number => key.reduce((code, part) => code * 41 + part, 0);

/** All states there are from the first on. A state is a list of numbers, the first the boxes set. */
function statesOf(
  start: Key,
  kinds: number,
  ways: number,
  next: (state: Key, kind: number, way: number) => Step<Key> | undefined,
): States & { keys: Key[] } {
  const keys: Key[] = [start];
  const numbers = new Map([[codeOf(start), 0]]);
  const steps: { from: number; kind: number; way: number; to: number; cost: number }[] = [];
  for (let from = 0; from < keys.length; from++)
    for (let kind = 0; kind < kinds; kind++)
      for (let way = 0; way < ways; way++) {
        const step = next(keys[from]!, kind, way);
        if (step === undefined) continue;
        const key = codeOf(step.state);
        let to = numbers.get(key);
        if (to === undefined) {
          to = keys.length;
          numbers.set(key, to);
          keys.push(step.state);
        }
        steps.push({ from, kind, way, to, cost: step.cost });
      }
  // States are numbered by falling size.
  const falling = keys.map((_, at) => at).sort((a, b) => keys[b]![0]! - keys[a]![0]! || b - a);
  const numberOf = new Int16Array(keys.length);
  for (const [number, at] of falling.entries()) numberOf[at] = number;
  const table = Array.from({ length: kinds }, () =>
    Array.from({ length: ways }, () => ({ to: new Int16Array(keys.length).fill(-1), cost: new Float64Array(keys.length) })),
  );
  for (const { from, kind, way, to, cost } of steps) {
    table[kind]![way]!.to[numberOf[from]!] = numberOf[to]!;
    table[kind]![way]!.cost[numberOf[from]!] = cost;
  }
  return {
    count: keys.length,
    sizes: Uint8Array.from(falling, (at) => keys[at]![0]!),
    ways: table.map((list) => list.filter(({ to }) => to.some((one) => one >= 0))),
    keys: falling.map((at) => keys[at]!),
  };
}

/** 20' boxes of both sides. */
export interface SideStates extends States {
  /** Boxes on either side. */
  readonly fore: Uint8Array;
  readonly aft: Uint8Array;
}

/** States are made once for all rooms alike. */
const knownSides = new Map<string, SideStates>();
const knownForties = new Map<string, FortyStates>();

/** Room on a side: boxes, and plugs. */
interface SideRoom {
  readonly cap: number;
  readonly plugs: number;
  /** Whether the plugs are the lowest slots: then a reefer far up in the order of ports makes others stand over it. */
  readonly isPlain: boolean;
}

/**
 * 20' boxes are set in falling port, of a port the reefers first. A side knows its boxes, those that count (all but plain ones later than what is aboard, which
 * stand on top), its plain boxes as far as they matter, and overstows owed: a reefer that would stand above the plugs goes below others, which then stand over it.
 * No set of boxes can be set up for less; most can for as much.
 */
export function sideStates({ room }: Shape, hasReefers: boolean): SideStates {
  const [fore, aft] = [room.fore, room.aft].map((side): SideRoom => {
    const within = side.plugsWithin;
    const plugs = hasReefers ? within[Math.min(side.cap, within.length - 1)]! : 0;
    return { cap: side.cap, plugs, isPlain: within[plugs] === plugs };
  }) as [SideRoom, SideRoom];
  const isSame =
    room.fore.limit === room.aft.limit &&
    room.fore.base === room.aft.base &&
    fore.cap === aft.cap &&
    room.fore.plugsWithin.every((count, boxes) => boxes > fore.cap || count === room.aft.plugsWithin[boxes]) &&
    fore.isPlain &&
    aft.isPlain;
  const hasLimit = [room.fore.limit < noLimit, room.aft.limit < noLimit];
  const signature = JSON.stringify([fore, aft, isSame, hasLimit]);
  const known = knownSides.get(signature);
  if (known) return known;
  const pair = (one: Key, other: Key): Key => {
    const [a, b] = isSame && codeOf(one) < codeOf(other) ? [other, one] : [one, other];
    return [a[0]! + b[0]!, ...a, ...b];
  };
  const states = statesOf([0, 0, 0, 0, 0, 0, 0, 0, 0], 8, 2, (state, kind, way) => {
    const [one, other] = [state.slice(1, 5), state.slice(5)];
    if (((kind & 2) !== 0 && !hasLimit[0]) || ((kind & 4) !== 0 && !hasLimit[1])) return undefined;
    if (way === 1 && isSame && codeOf(one) === codeOf(other)) return undefined;
    const step = way === 0 ? onSide(fore, one, kind & 1, (kind & 2) !== 0) : onSide(aft, other, kind & 1, (kind & 4) !== 0);
    if (step === undefined) return undefined;
    return { state: way === 0 ? pair(step.state, other) : pair(one, step.state), cost: step.cost };
  });
  const made = { ...states, fore: Uint8Array.from(states.keys, (key) => key[1]!), aft: Uint8Array.from(states.keys, (key) => key[5]!) };
  knownSides.set(signature, made);
  return made;
}

/** One more box on a side: boxes, those that count, plain ones, overstows owed. */
function onSide(
  { cap, plugs, isPlain }: SideRoom,
  [count, place, plain, owed]: Key,
  isReefer: number,
  isOver: boolean,
): Step<Key> | undefined {
  if (count! >= cap) return undefined;
  const isEasy = plugs === 0 || plugs >= cap;
  const over = isOver ? sectionWeights.overstows : 0;
  if (isReefer === 0) {
    const state = isEasy ? [count! + 1, 0, 0, 0] : [count! + 1, place! + (isOver ? 0 : 1), Math.min(plain! + 1, cap - plugs), owed!];
    return { state, cost: over };
  }
  if (plugs === 0) return undefined;
  if (isEasy) return { state: [count! + 1, 0, 0, 0], cost: over };
  if (isOutOfPlugs(plugs, cap, count! - plain!, plain!)) return undefined;
  const now = isPlain ? Math.max(owed!, place! + 1 - plugs) : 0;
  return { state: [count! + 1, place! + 1, plain!, now], cost: over + sectionWeights.overstows * (now - owed!) };
}

/** 40' boxes on one another. */
export interface FortyStates extends States {
  /** Whether they are too high for the stack. */
  readonly isHigh: Uint8Array;
}

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
  const known = knownForties.get(signature);
  if (known) return known;
  const states = statesOf([0, 0, 0, 0], 16, 1, (state, kind) =>
    (kind & 4) === 0 ? onTop({ cap, plugs, isPlain }, state, kind, mostTall) : undefined,
  );
  const isHigh = Uint8Array.from(states.keys, ([count, , , tall]) => (limits[count!]! < count! && tall! > limits[count!]! ? 1 : 0));
  const made = { ...states, isHigh };
  knownForties.set(signature, made);
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

/** Whether so many reefers have all the plugs; plain boxes are counted only as far as more of them leave too little room for that. */
const isOutOfPlugs = (plugs: number, cap: number, reefers: number, plain: number): boolean => reefers + 1 > plugs && plain < cap - plugs;
