import type { Random } from '@estiba/base';
import { ashore, type Stow } from './stow.ts';

/** What a container left ashore is priced at while searching. */
const leftOutPrice = 1000;

/** Tries `steps` moves at one temperature. Returns how many were made. */
export function anneal(stow: Stow, random: Random, steps: number, temperature: number): number {
  let made = 0;
  for (let step = 0; step < steps; step++) {
    const box = random.int(stow.problem.boxes);
    const kind = random.next();
    if (kind < 0.5) made += tryMove(stow, random, box, temperature);
    else if (kind < 0.8 && stow.blockOf[box] !== ashore) made += trySwap(stow, random, box, temperature);
    else made += exchange(stow, random, box, random.int(stow.problem.boxes), temperature);
  }
  return made;
}

const accepts = (delta: number, temperature: number, random: Random): boolean =>
  delta <= 0 || random.next() < Math.exp(-delta / temperature);

/** One box to another block. */
function tryMove(stow: Stow, random: Random, box: number, temperature: number): number {
  const block = random.int(stow.problem.instance.blocks);
  if (block === stow.blockOf[box] || !stow.room.fits(box, block)) return 0;
  const delta = stow.delta(box, block) - (stow.blockOf[box] === ashore ? leftOutPrice : 0);
  if (!accepts(delta, temperature, random)) return 0;
  stow.move(box, block);
  return 1;
}

/** Two boxes of one leg change places. */
function trySwap(stow: Stow, random: Random, box: number, temperature: number): number {
  const { legOf, legStart, typeOf } = stow.problem;
  const start = legStart[legOf[box]];
  const other = start + random.int(legStart[legOf[box] + 1] - start);
  const [a, b] = [stow.blockOf[box], stow.blockOf[other]];
  if (a === b || b === ashore || typeOf[box] === typeOf[other] || !stow.room.canSwap(box, other, a, b)) return 0;
  if (!accepts(stow.swapDelta(box, other), temperature, random)) return 0;
  stow.swap(box, other);
  return 1;
}

/** Two boxes of any legs change places. */
function exchange(stow: Stow, random: Random, box: number, other: number, temperature: number): number {
  const [a, b] = [stow.blockOf[box], stow.blockOf[other]];
  if (a === b || b === ashore) return 0;
  const first = stow.delta(other, ashore);
  stow.move(other, ashore);
  if (!stow.room.fits(box, b)) {
    stow.move(other, b);
    return 0;
  }
  const second = stow.delta(box, b);
  stow.move(box, b);
  if (a === ashore || stow.room.fits(other, a)) {
    const delta = first + second + stow.delta(other, a);
    if (accepts(delta, temperature, random)) {
      stow.move(other, a);
      return 1;
    }
  }
  stow.move(box, a);
  stow.move(other, b);
  return 0;
}

/** Boxes that stand on a lid over work: each is tried elsewhere, and against `tries` boxes that leave at the next port, which may stand on lids. */
export function clearLids(stow: Stow, random: Random, tries: number, temperature: number): void {
  const { boxes, from, to, isForty, isReefer } = stow.problem;
  const kindOf = (box: number): number => 2 * isForty[box] + isReefer[box];
  const brief: number[][] = [[], [], [], []];
  for (let box = 0; box < boxes; box++) if (to[box] - from[box] === 1) brief[kindOf(box)]!.push(box);
  for (let box = 0; box < boxes; box++) {
    const alike = brief[kindOf(box)]!;
    for (let k = 0; k < tries && isOverWork(stow, box); k++)
      if (k % 4 === 0 || alike.length === 0) tryMove(stow, random, box, temperature);
      else exchange(stow, random, box, alike[random.int(alike.length)]!, temperature);
  }
}

function isOverWork({ problem, blockOf, lids }: Stow, box: number): boolean {
  const { from, to, instance } = problem;
  const hold = blockOf[box] === ashore ? -1 : instance.below[blockOf[box]];
  if (hold >= 0) for (let port = from[box] + 1; port < to[box]; port++) if (lids.work[port * instance.blocks + hold] > 0) return true;
  return false;
}
