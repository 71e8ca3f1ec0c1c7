import { sectionWeights } from '../plan.ts';
import { Arranger } from './arrange.ts';
import { impossible } from './column.ts';
import { type Cargo, keptApart } from './cargo.ts';
import type { Room } from './room.ts';

/** Price of a kilogram above a stack's limit while searching, and of being above it at all. */
const kilogramPrice = 0.03;
const heavyPrice = 20;

/** An odd 20' box under 40' boxes leaves a hole: for the search a step on the way, never an answer. */
const holePrice = 100;

/** Boxes shared out to stacks; those of none are ashore. Costs are kept stack by stack. */
export class Stowed {
  readonly cargo: Cargo;
  readonly rooms: readonly Room[];
  /** Stack of each box, -1 ashore. */
  readonly stackOf: Int16Array;
  /** Boxes of each stack in the order of the cargo; the last list is the boxes ashore. */
  readonly lists: readonly Int16Array[];
  readonly counts: Int16Array;
  /** Cost of each stack, with its overweight and holes priced. */
  readonly costs: Float64Array;
  readonly arranger: Arranger;
  /** Whether a stack is overweight or has a hole. */
  readonly isBroken: Uint8Array;
  readonly #dangers: Uint8Array;
  readonly #scratch: readonly [Int16Array, Int16Array];
  #trialBroken = false;
  /** How much dearer overweight and holes are than at first. */
  #severity = 1;

  constructor(cargo: Cargo, rooms: readonly Room[]) {
    this.cargo = cargo;
    this.rooms = rooms;
    this.stackOf = new Int16Array(cargo.count).fill(-1);
    this.lists = Array.from({ length: rooms.length + 1 }, () => new Int16Array(cargo.count));
    this.counts = new Int16Array(rooms.length + 1);
    this.costs = new Float64Array(rooms.length + 1);
    this.isBroken = new Uint8Array(rooms.length + 1);
    this.#dangers = new Uint8Array(rooms.length);
    this.arranger = new Arranger(cargo);
    this.#scratch = [new Int16Array(cargo.count), new Int16Array(cargo.count)];
    this.load(this.stackOf);
  }

  /** Takes over a sharing out: the stack of each box. */
  load(stackOf: Int16Array): void {
    this.stackOf.set(stackOf);
    this.counts.fill(0);
    this.#dangers.fill(0);
    for (let box = 0; box < this.cargo.count; box++) {
      const list = this.#listOf(stackOf[box]!);
      this.lists[list]![this.counts[list]!++] = box;
      if (list < this.rooms.length) this.#dangers[list]! |= this.cargo.danger[box]!;
    }
    for (let list = 0; list <= this.rooms.length; list++) {
      this.costs[list] = this.#costOf(list, this.lists[list]!, this.counts[list]!);
      this.isBroken[list] = this.#trialBroken ? 1 : 0;
    }
  }

  /** Makes what is no answer this much dearer than at first. */
  set severity(times: number) {
    this.#severity = times;
    this.load(this.stackOf.slice());
  }

  get total(): number {
    let sum = 0;
    for (const cost of this.costs) sum += cost;
    return sum;
  }

  get isWhole(): boolean {
    return this.isBroken.every((one) => one === 0);
  }

  /**
   * What it would cost more to have boxes `go` leave stack `a` for `b` and boxes `come` the other way; `impossible` if they cannot.
   * `apply` right after makes it so.
   */
  delta(a: number, b: number, go: readonly number[], come: readonly number[]): number {
    const [one, other] = this.#scratch;
    const listA = this.#listOf(a);
    const listB = this.#listOf(b);
    const countA = exchanged(this.lists[listA]!, this.counts[listA]!, go, come, one);
    const countB = exchanged(this.lists[listB]!, this.counts[listB]!, come, go, other);
    if (this.#hasDanger(go, come) && !this.#isKeptApart(a, b, one, countA, other, countB)) return impossible;
    const costA = this.#costOf(listA, one, countA);
    if (costA >= impossible) return impossible;
    const costB = this.#costOf(listB, other, countB);
    return costB >= impossible ? impossible : costA + costB - this.costs[listA]! - this.costs[listB]!;
  }

  apply(a: number, b: number, go: readonly number[], come: readonly number[]): void {
    const [one, other] = this.#scratch;
    const listA = this.#listOf(a);
    const listB = this.#listOf(b);
    const countA = exchanged(this.lists[listA]!, this.counts[listA]!, go, come, one);
    const countB = exchanged(this.lists[listB]!, this.counts[listB]!, come, go, other);
    for (const box of go) this.stackOf[box] = b;
    for (const box of come) this.stackOf[box] = a;
    this.#keep(listA, one, countA);
    this.#keep(listB, other, countB);
  }

  #keep(list: number, boxes: Int16Array, count: number): void {
    const kept = this.lists[list]!;
    for (let at = 0; at < count; at++) kept[at] = boxes[at]!;
    this.counts[list] = count;
    this.costs[list] = this.#costOf(list, kept, count);
    this.isBroken[list] = this.#trialBroken ? 1 : 0;
    if (list < this.rooms.length) this.#dangers[list] = this.#dangersOf(kept, count);
  }

  #listOf(stack: number): number {
    return stack < 0 ? this.rooms.length : stack;
  }

  #costOf(list: number, boxes: Int16Array, count: number): number {
    this.#trialBroken = false;
    if (list === this.rooms.length) return sectionWeights.rollOuts * count;
    const cost = this.arranger.cost(this.rooms[list]!, boxes, count);
    const { overweight, hasHole } = this.arranger;
    this.#trialBroken = overweight > 0 || hasHole;
    if (cost >= impossible) return impossible;
    const heavy = overweight > 0 ? heavyPrice + (overweight / 100) * kilogramPrice : 0;
    return cost + this.#severity * (heavy + (hasHole ? holePrice : 0));
  }

  #dangersOf(boxes: Int16Array, count: number): number {
    let set = 0;
    for (let at = 0; at < count; at++) set |= this.cargo.danger[boxes[at]!]!;
    return set;
  }

  #hasDanger(go: readonly number[], come: readonly number[]): boolean {
    for (const box of go) if (this.cargo.danger[box] !== 0) return true;
    for (const box of come) if (this.cargo.danger[box] !== 0) return true;
    return false;
  }

  /** Dangerous goods of neighbouring stacks agree once `a` and `b` hold these. */
  #isKeptApart(a: number, b: number, inA: Int16Array, countA: number, inB: Int16Array, countB: number): boolean {
    const dangersA = a < 0 ? 0 : this.#dangersOf(inA, countA);
    const dangersB = b < 0 ? 0 : this.#dangersOf(inB, countB);
    const of = (stack: number): number => (stack === a ? dangersA : stack === b ? dangersB : (this.#dangers[stack] ?? 0));
    const agrees = (stack: number, dangers: number): boolean => stack < 0 || (keptApart[dangers]! & (of(stack - 1) | of(stack + 1))) === 0;
    return agrees(a, dangersA) && agrees(b, dangersB);
  }
}

/** The list without some and with others, in order; returns how many there are. */
function exchanged(list: Int16Array, count: number, without: readonly number[], having: readonly number[], into: Int16Array): number {
  let size = 0;
  for (let at = 0; at < count; at++) {
    const box = list[at]!;
    let leaves = false;
    for (let w = 0; w < without.length; w++) if (without[w] === box) leaves = true;
    if (!leaves) into[size++] = box;
  }
  for (let h = 0; h < having.length; h++) {
    const box = having[h]!;
    let at = size++;
    while (at > 0 && into[at - 1]! > box) {
      into[at] = into[at - 1]!;
      at--;
    }
    into[at] = box;
  }
  return size;
}
