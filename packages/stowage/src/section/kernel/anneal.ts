import type { Random } from '@estiba/base';
import { impossible } from './column.ts';
import type { Stowed } from './stowed.ts';

/** One run of annealing. */
export interface AnnealOptions {
  readonly steps: number;
  readonly warmest: number;
  readonly coldest: number;
  /** Cost, without what is aboard, at which nothing is left to gain. */
  readonly target: number;
  readonly shouldStop: () => boolean;
}

/** Best sharing out seen: the stack of each box, and its cost without what is aboard. */
export interface Found {
  cost: number;
  readonly stackOf: Int16Array;
}

/** Simulated annealing over the sharing out of boxes: one box, a pair, or all of a port and length go to another stack or change with another's. */
export function anneal(stowed: Stowed, random: Random, found: Found, options: AnnealOptions): number {
  const { cargo, rooms } = stowed;
  const stacks = rooms.filter((room) => room.fore.cap + room.aft.cap > 0 || room.fortyCap.some((cap) => cap > 0)).map(({ stack }) => stack);
  if (cargo.count === 0 || stacks.length === 0) return 0;
  let step = 0;
  for (let stage = 0; stage < stages && found.cost > options.target; stage++) {
    stowed.severity = 2 ** stage;
    step += cool(stowed, random, found, stacks, {
      ...options,
      steps: options.steps / stages,
      warmest: options.warmest * (options.coldest / options.warmest) ** (stage / stages),
      coldest: options.warmest * (options.coldest / options.warmest) ** ((stage + 1) / stages),
    });
  }
  stowed.severity = 1;
  return step;
}

/** What is no answer grows dearer from stage to stage. */
const stages = 5;

function cool(stowed: Stowed, random: Random, found: Found, stacks: readonly number[], options: AnnealOptions): number {
  const cooling = (options.coldest / options.warmest) ** (1 / options.steps);
  let warmth = options.warmest;
  let total = stowed.total;
  keepBest(stowed, total, found);
  let step = 0;
  for (; step < options.steps && found.cost > options.target; step++, warmth *= cooling) {
    if ((step & 255) === 255 && options.shouldStop()) break;
    const move = drawMove(stowed, random, stacks);
    if (move === undefined) continue;
    const { a, b, go, come } = move;
    const delta = stowed.delta(a, b, go, come);
    if (delta >= impossible || (delta > 0 && random.next() >= Math.exp(-delta / warmth))) continue;
    stowed.apply(a, b, go, come);
    total += delta;
    if (total < found.cost - 1e-6) keepBest(stowed, total, found);
  }
  return step;
}

/** Boxes that leave a stack for another (-1: ashore), and those that come the other way. */
interface Move {
  readonly a: number;
  readonly b: number;
  readonly go: readonly number[];
  readonly come: readonly number[];
}

function drawMove(stowed: Stowed, random: Random, stacks: readonly number[]): Move | undefined {
  const box = random.int(stowed.cargo.count);
  const a = stowed.stackOf[box]!;
  const b = stacks[random.int(stacks.length + 1)] ?? -1;
  if (a === b) return undefined;
  const kind = random.int(10);
  const go = kind === 4 || kind === 5 ? withMate(stowed, box) : kind < 8 ? [box] : group(stowed, box);
  const come = kind === 0 || kind === 4 || kind === 9 ? [] : partner(stowed, random, b, kind, go.length);
  return { a, b, go, come };
}

function keepBest(stowed: Stowed, total: number, found: Found): void {
  if (total >= found.cost - 1e-6 || !stowed.isWhole) return;
  found.cost = Math.round(total);
  found.stackOf.set(stowed.stackOf);
}

/** What comes back for the boxes that go: a box, as many as go, or all of a port and length. */
function partner(stowed: Stowed, random: Random, b: number, kind: number, going: number): number[] {
  const list = b < 0 ? stowed.rooms.length : b;
  const count = stowed.counts[list]!;
  if (count === 0) return [];
  const first = stowed.lists[list]![random.int(count)]!;
  if (kind === 8) return group(stowed, first);
  if (kind >= 6 && kind < 8) return withMate(stowed, first);
  return going === 2 ? withMate(stowed, first) : [first];
}

/** A box and the next one like it in length in its stack, the same port first. */
function withMate(stowed: Stowed, box: number): number[] {
  const { pod, isForty } = stowed.cargo;
  const stack = stowed.stackOf[box]!;
  const list = stack < 0 ? stowed.rooms.length : stack;
  let mate = -1;
  for (let at = 0; at < stowed.counts[list]!; at++) {
    const other = stowed.lists[list]![at]!;
    if (other === box || isForty[other] !== isForty[box]) continue;
    if (mate < 0 || Math.abs(pod[other]! - pod[box]!) < Math.abs(pod[mate]! - pod[box]!)) mate = other;
  }
  return mate < 0 ? [box] : [box, mate];
}

/** All boxes of its port and length in its stack. */
function group(stowed: Stowed, box: number): number[] {
  const { pod, isForty } = stowed.cargo;
  const stack = stowed.stackOf[box]!;
  const list = stack < 0 ? stowed.rooms.length : stack;
  const boxes: number[] = [];
  for (let at = 0; at < stowed.counts[list]!; at++) {
    const other = stowed.lists[list]![at]!;
    if (pod[other] === pod[box] && isForty[other] === isForty[box]) boxes.push(other);
  }
  return boxes;
}
