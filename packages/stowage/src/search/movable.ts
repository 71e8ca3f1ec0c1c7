import type { Random } from '@estiba/base';
import { FT20, FT40, FT45 } from '../problem/boxes.ts';
import { AFT, FORE } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';
import type { Search } from './search.ts';

/** The boxes and stacks a search may touch. They stay the same while it runs: what it takes ashore it may set down again. */
export class Movable {
  readonly stacks: Int32Array;
  readonly #stow: Stow;
  readonly #random: Random;
  readonly #all: Int32Array;
  /** The same by length class. */
  readonly #alike: readonly Int32Array[];

  constructor({ stow, blocks, left, random }: Search) {
    const { boxes, loads, restows } = stow.problem;
    this.#stow = stow;
    this.#random = random;
    const own = (box: number): boolean => stow.stackOf[box] >= 0 && blocks.of[stow.stackOf[box]] >= 0 && !isHeld(stow, box);
    const aboard = [...Array(loads).keys(), ...restows.map((one) => one.box)].filter(own);
    this.stacks = Int32Array.from(blocks.stacks.flatMap((stacks) => Array.from(stacks)));
    this.#all = Int32Array.from([...aboard, ...left]);
    this.#alike = [FT20, FT40, FT45].map((length) => this.#all.filter((box) => boxes.length[box] === length));
  }

  /** Any box; -1 where there is none. */
  any(): number {
    return this.#all.length === 0 ? -1 : this.#all[this.#random.int(this.#all.length)];
  }

  /** Any box of the same length class, perhaps the same box. */
  alike(box: number): number {
    const list = this.#alike[this.#stow.problem.boxes.length[box]];
    return list[this.#random.int(list.length)];
  }

  stack(): number {
    return this.stacks[this.#random.int(this.stacks.length)];
  }
}

/** Locked in its place, or with a box that stays above it. */
function isHeld(stow: Stow, box: number): boolean {
  const half = stow.halfOf[box] === AFT ? AFT : FORE;
  return stow.positionOf[box] < stow.base[stow.stackOf[box] * 2 + half];
}

/** Boxes of one stack that may be moved, from below up. */
export function boxesIn(stow: Stow, stack: number): number[] {
  const found: number[] = [];
  for (const half of [FORE, AFT]) {
    for (let k = stow.base[stack * 2 + half]; k < stow.count[stack * 2 + half]; k++) {
      const box = stow.boxAt(stack, half, k);
      if (box >= 0 && (half === FORE || stow.halfOf[box] === AFT)) found.push(box);
    }
  }
  return found;
}
