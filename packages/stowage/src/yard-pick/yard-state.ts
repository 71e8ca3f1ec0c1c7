import { digsOf, leavingTimes } from './dig-count.ts';
import type { PickInput } from './pick-input.ts';

/** Which box each load takes, with the digs that causes, kept up to date as boxes change places in the order. */
export class YardState {
  readonly #input: PickInput;
  readonly #stackOf: Int32Array;
  readonly #levelOf: Int32Array;
  /** When each box leaves; Infinity for one that stays. */
  readonly time: Float64Array;
  /** Box of each load. */
  readonly order: Int32Array;
  /** Load of each box; −1 for one that stays. */
  readonly loadOf: Int32Array;
  digs: number;

  constructor(input: PickInput) {
    const boxCount = boxCountOf(input);
    this.#input = input;
    this.#stackOf = new Int32Array(boxCount).fill(-1);
    this.#levelOf = new Int32Array(boxCount);
    input.stacks.forEach((stack, index) =>
      stack.forEach((box, level) => {
        this.#stackOf[box] = index;
        this.#levelOf[box] = level;
      }),
    );
    this.order = input.order.slice();
    this.loadOf = new Int32Array(boxCount).fill(-1);
    this.order.forEach((box, load) => (this.loadOf[box] = load));
    this.time = leavingTimes(boxCount, this.order, input.start);
    this.digs = digsOf(input.stacks, this.time).length;
  }

  /** Digs this box takes part in, as the one wanted or as the one above. */
  digsAround(box: number): number {
    const stack = this.#stackOf[box] as number;
    return stack < 0 ? 0 : this.#digsAt(box, stack, this.time[box] as number);
  }

  /** By how much digs change if the two boxes change places in the order. */
  delta(a: number, b: number): number {
    const stackA = this.#stackOf[a] as number;
    const stackB = this.#stackOf[b] as number;
    const timeA = this.time[a] as number;
    const timeB = this.time[b] as number;
    if (stackA < 0 && stackB < 0) return 0;
    if (stackA === stackB) return this.#deltaWithin(a, b, stackA);
    const onA = stackA < 0 ? 0 : this.#digsAt(a, stackA, timeB) - this.#digsAt(a, stackA, timeA);
    return onA + (stackB < 0 ? 0 : this.#digsAt(b, stackB, timeA) - this.#digsAt(b, stackB, timeB));
  }

  /** Lets the two boxes change places in the order. */
  swap(a: number, b: number, delta = this.delta(a, b)): void {
    const loadA = this.loadOf[a] as number;
    const loadB = this.loadOf[b] as number;
    this.#put(a, loadB);
    this.#put(b, loadA);
    this.digs += delta;
  }

  /** Boxes above this one and below it, from the nearest to the farthest. */
  around(box: number): { above: Int32Array; below: Int32Array } {
    const stack = this.#input.stacks[this.#stackOf[box] as number] ?? new Int32Array();
    const level = this.#levelOf[box] as number;
    return { above: stack.subarray(level + 1), below: stack.subarray(0, level) };
  }

  #put(box: number, load: number): void {
    this.order[load] = box;
    this.loadOf[box] = load;
    this.time[box] = this.#input.start[load] as number;
  }

  #digsAt(box: number, stackIndex: number, time: number): number {
    const stack = this.#input.stacks[stackIndex] as Int32Array;
    const level = this.#levelOf[box] as number;
    let digs = 0;
    for (let i = 0; i < level; i++) if ((this.time[stack[i] as number] as number) < time) digs++;
    for (let i = level + 1; i < stack.length; i++) if (time < (this.time[stack[i] as number] as number)) digs++;
    return digs;
  }

  /** Both in one stack: the two are weighed one after the other, so that the pair itself is counted once. */
  #deltaWithin(a: number, b: number, stack: number): number {
    const timeA = this.time[a] as number;
    const timeB = this.time[b] as number;
    let delta = this.#digsAt(a, stack, timeB) - this.#digsAt(a, stack, timeA);
    this.time[a] = timeB;
    delta += this.#digsAt(b, stack, timeA) - this.#digsAt(b, stack, timeB);
    this.time[a] = timeA;
    return delta;
  }
}

/** Boxes there are: the greatest number used, and one. */
export function boxCountOf({ order, stacks, classOf }: PickInput): number {
  return [order, ...stacks].reduce((count, list) => list.reduce((most, box) => Math.max(most, box + 1), count), classOf.length);
}
