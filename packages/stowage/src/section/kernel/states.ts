/** What a stack as far as it is filled is to the boxes still to come: states, and where each kind of box leads from each. */
export interface States {
  /** States are numbered by falling number of boxes: a box always leads to an earlier one; the last is the empty one. */
  readonly count: number;
  /** Boxes of each. */
  readonly sizes: Uint8Array;
  /** By kind of box (`kindOf`): the ways to take one; `to[state]` is -1 where it cannot be taken. */
  readonly ways: readonly (readonly Way[])[];
}

/** A way to take a box. */
interface Way {
  /** Of 20' boxes the side: 0 fore, 1 aft. */
  readonly side: number;
  readonly to: Int16Array;
  readonly cost: Float64Array;
}

/** Kinds of boxes: reefers, those later than what is aboard on one side (bit 2 fore, bit 4 aft; of 40' boxes bit 2), and tall ones. */
export const kindOf = (isReefer: boolean, isOverFore: boolean, isOverAft: boolean, isTall = false): number =>
  (isReefer ? 1 : 0) + (isOverFore ? 2 : 0) + (isOverAft ? 4 : 0) + (isTall ? 8 : 0);

/** A state and what it costs to come to it. */
export interface Step<State> {
  readonly state: State;
  readonly cost: number;
}

export type Key = readonly number[];

/** One number for a state: none of its parts surpasses the tiers there can be. */
export const codeOf = (key: Key): number => key.reduce((code, part) => code * 41 + part, 0);

/** States, and what each is. */
export interface KeyedStates extends States {
  readonly keys: readonly Key[];
}

/** All states there are from the first on. A state is a list of numbers, the first the boxes set. */
export function statesOf(
  start: Key,
  kinds: number,
  ways: number,
  next: (state: Key, kind: number, way: number) => Step<Key> | undefined,
): KeyedStates {
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
    Array.from({ length: ways }, (_, side) => ({ side, to: new Int16Array(keys.length).fill(-1), cost: new Float64Array(keys.length) })),
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

/** Room on a side: boxes, and plugs. */
export interface SideRoom {
  readonly cap: number;
  readonly plugs: number;
  /** Whether the plugs are the lowest slots: then a reefer far up in the order of ports makes others stand over it. */
  readonly isPlain: boolean;
}

/** Whether so many reefers have all the plugs; plain boxes are counted only as far as more of them leave too little room for that. */
export const isOutOfPlugs = (plugs: number, cap: number, reefers: number, plain: number): boolean =>
  reefers + 1 > plugs && plain < cap - plugs;
