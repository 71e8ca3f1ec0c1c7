import type { Random } from '@estiba/base';
import { ashore, type Stow } from './stow.ts';

/** What a container left ashore is priced at while searching. */
const leftOutPrice = 1000;

/** Tries `steps` moves at one temperature. */
export function anneal(stow: Stow, random: Random, steps: number, temperature: number): void {
  if (stow.problem.boxes === 0) return;
  for (let step = 0; step < steps; step++) {
    const box = random.int(stow.problem.boxes);
    const kind = random.next();
    if (kind < 0.5) tryMove(stow, random, box, temperature);
    else if (kind < 0.8 && stow.blockOf[box] !== ashore) trySwap(stow, random, box, temperature);
    else exchange(stow, random, box, random.int(stow.problem.boxes), temperature);
  }
}

const accepts = (delta: number, temperature: number, random: Random): boolean =>
  delta <= 0 || random.next() < Math.exp(-delta / temperature);

/** One box to another block. */
function tryMove(stow: Stow, random: Random, box: number, temperature: number): void {
  const block = random.int(stow.problem.instance.blocks);
  if (block === stow.blockOf[box] || !stow.room.fits(box, block)) return;
  const delta = stow.delta(box, block) - (stow.blockOf[box] === ashore ? leftOutPrice : 0);
  if (accepts(delta, temperature, random)) stow.move(box, block);
}

/** Two boxes of one leg change places. */
function trySwap(stow: Stow, random: Random, box: number, temperature: number): void {
  const { legOf, legStart, typeOf } = stow.problem;
  const start = legStart[legOf[box]];
  const other = start + random.int(legStart[legOf[box] + 1] - start);
  const [a, b] = [stow.blockOf[box], stow.blockOf[other]];
  if (a === b || b === ashore || typeOf[box] === typeOf[other] || !stow.room.canSwap(box, other, a, b)) return;
  if (accepts(stow.swapDelta(box, other), temperature, random)) stow.swap(box, other);
}

/** Two boxes of any legs change places. */
function exchange(stow: Stow, random: Random, box: number, other: number, temperature: number): void {
  const [a, b] = [stow.blockOf[box], stow.blockOf[other]];
  if (a === b || b === ashore || !stow.room.fitsInPlaceOf(box, other, b)) return;
  if (a !== ashore && !stow.room.fitsInPlaceOf(other, box, a)) return;
  let delta = stow.delta(other, ashore);
  stow.move(other, ashore);
  delta += stow.delta(box, b);
  stow.move(box, b);
  delta += stow.delta(other, a);
  if (accepts(delta, temperature, random)) {
    stow.move(other, a);
    return;
  }
  stow.move(box, a);
  stow.move(other, b);
}
