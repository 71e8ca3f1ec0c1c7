import { sectionWeights } from '../plan.ts';
import type { BoxClass } from './classes.ts';
import type { Shape } from './shape.ts';

/** Worth of things to a stack of some shape, from the linear programme. */
export interface Worth {
  /** Of one more box of each class. */
  readonly boxes: Float64Array;
  /** Of one more stack that holds a port. */
  readonly ports: Float64Array;
  /** Of a tonne less. */
  readonly tonne: number;
}

/** Boxes of one port and length, by falling worth. */
export interface Group {
  readonly pod: number;
  /** Class of each, and the worth of the first so many. */
  readonly classes: readonly number[];
  readonly sums: readonly number[];
  /** The tall 40' boxes likewise. */
  readonly tall: readonly number[];
  readonly tallSums: readonly number[];
  readonly kinds: readonly Kind[];
}

/** A class of boxes within a group: what each is worth, and how many of them a stack may take. */
export interface Kind {
  readonly one: number;
  /** What so many are worth, the lightest first: one more is never worth more than the one before. */
  readonly values: readonly number[];
  readonly isTall: boolean;
  readonly isReefer: boolean;
}

/** Classes taken, with how many of each: a list that grows and shrinks while sets are enumerated. */
export class Taken {
  readonly classes: number[] = [];
  readonly counts: number[] = [];
  /** Tonnes at least. */
  weight = 0;
  /** Tonnes the stack may hold. */
  readonly most: number;
  /** What must be left of the slack: grows as better sets are found, beyond all measure once the steps are used up. */
  least = 0;
  /** Steps left. */
  steps: number;
  readonly #kinds: readonly BoxClass[];

  constructor(kinds: readonly BoxClass[], most: number, steps: number) {
    this.#kinds = kinds;
    this.most = most;
    this.steps = steps;
  }

  /** Takes `count` boxes of a class; false, and nothing taken, if that is too heavy. */
  push(one: number, count: number): boolean {
    if (--this.steps < 0) this.least = Number.POSITIVE_INFINITY;
    const weight = this.#weightOf(one, count);
    if (this.weight + weight > this.most + 1e-6) return false;
    this.weight += weight;
    this.classes.push(one);
    this.counts.push(count);
    return true;
  }

  pop(): void {
    this.weight -= this.#weightOf(this.classes.pop()!, this.counts.pop()!);
  }

  #weightOf(one: number, count: number): number {
    let sum = 0;
    for (let n = 0; n < count; n++) sum += this.#kinds[one]!.weights[n]!;
    return sum;
  }
}

/** Goes through the ways to take at most `most` boxes of these kinds, `mostTall` of them tall: how many, how many tall, and what they are worth. */
export function eachChoice(
  kinds: readonly Kind[],
  most: number,
  mostTall: number,
  taken: Taken,
  visit: (count: number, tall: number, worth: number) => void,
  from = 0,
  count = 0,
  tall = 0,
  worth = 0,
): void {
  if (from === kinds.length) return visit(count, tall, worth);
  const { one, values, isTall } = kinds[from]!;
  eachChoice(kinds, most, mostTall, taken, visit, from + 1, count, tall, worth);
  const limit = Math.min(values.length - 1, most - count, isTall ? mostTall - tall : most);
  for (let n = 1; n <= limit; n++) {
    if (!taken.push(one, n)) break;
    eachChoice(kinds, most, mostTall, taken, visit, from + 1, count + n, isTall ? tall + n : tall, worth + values[n]!);
    taken.pop();
  }
}

export const never = -1e15;

/** The boxes of one length that a stack may take, port by port in the order they are set: 20' from the latest, 40' from the earliest. */
export function groupsOf(classes: readonly BoxClass[], shape: Shape, worth: Worth, dangers: number, isForty: boolean): Group[] {
  const leastHeight = Math.min(...classes.filter((kind) => kind.isForty).map(({ height }) => height));
  const { room } = shape;
  const limit = isForty ? Math.min(room.fore.limit, room.aft.limit) : Math.max(room.fore.limit, room.aft.limit);
  const plugsOfForty = room.hasPlugs ? Math.max(...Array.from(room.plugs, (plug) => (plug & 1) + (plug >> 1))) : 0;
  const byPod = new Map<number, Kind[]>();
  classes.forEach((kind, one) => {
    if (kind.isForty !== isForty || (kind.danger & ~dangers) !== 0 || (kind.isReefer && !room.hasPlugs)) return;
    if (shape.without?.[one] === 1) return;
    const saved = kind.isReefer ? sectionWeights.wastedPlugs * (isForty ? plugsOfForty : 1) : 0;
    const each = worth.boxes[one]! + saved - (kind.pod > limit ? sectionWeights.overstows : 0);
    const group = byPod.get(kind.pod) ?? [];
    byPod.set(kind.pod, group);
    const most = Math.min(kind.boxes.length, isForty ? shape.mostForties : shape.mostTwenties);
    const values = [0];
    for (let n = 0; n < most; n++) values.push(values[n]! + each - worth.tonne * kind.weights[n]!);
    group.push({ one, values, isTall: isForty && kind.height > leastHeight, isReefer: kind.isReefer });
  });
  const side = [...byPod.entries()].sort(([a], [b]) => (isForty ? a - b : b - a));
  return side.map(([pod, kinds]) => ({ pod, ...listed(kinds, false), ...asTall(listed(kinds, true)), kinds }));
}

/** The boxes of these kinds one by one, the most worthy first. */
function listed(kinds: readonly Kind[], isTall: boolean): { classes: number[]; sums: number[] } {
  const boxes = kinds
    .filter((kind) => kind.isTall === isTall)
    .flatMap(({ one, values }) => values.slice(1).map((value, n) => ({ one, value: value - values[n]! })))
    .sort((a, b) => b.value - a.value);
  return { classes: boxes.map(({ one }) => one), sums: sums(boxes) };
}

const asTall = ({ classes, sums: tallSums }: { classes: number[]; sums: number[] }): { tall: number[]; tallSums: number[] } => ({
  tall: classes,
  tallSums,
});

function sums(boxes: readonly { readonly value: number }[]): number[] {
  const list = [0];
  for (const { value } of boxes) list.push(list.at(-1)! + value);
  return list;
}

export const portCost = (shape: Pick<Shape, 'room'>, worth: Worth, pod: number): number =>
  (shape.room.podsAboard[pod] === 1 ? 0 : sectionWeights.ports) - worth.ports[pod]!;
