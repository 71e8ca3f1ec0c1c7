import { FT45, LENGTH } from '../problem/boxes.ts';
import type { Problem } from '../problem/problem.ts';
import { DECK } from '../problem/ship.ts';
import type { Stowed } from '../state/stowed.ts';
import type { Floating } from './hull.ts';

/** The sea surface hidden by deck cargo (SPEC F9, SOLAS V/22), quick enough to be asked at every step. */
export class Sight {
  readonly #problem: Problem;
  /** Deck stacks forward of the eye. */
  readonly #stacks: Int32Array;

  constructor(problem: Problem) {
    const { stacks, bays, profile } = problem.ship;
    this.#problem = problem;
    this.#stacks = Int32Array.from({ length: stacks.count }, (_, s) => s).filter(
      (s) => stacks.level[s] === DECK && bays.x[stacks.bay[s]] + LENGTH[FT45] / 2 > profile.visibility.eyeX,
    );
  }

  /** Sea hidden ahead of the bow [m]; every stack is taken to reach as far forward as a 45' box would, so a little on the safe side. */
  hidden(stow: Stowed, floating: Floating): number {
    const { stacks, bays, profile } = this.#problem.ship;
    const { eyeX, eyeZ, bowX } = profile.visibility;
    const waterSlope = (floating.fore - floating.aft) / profile.particulars.lpp;
    let hidden = 0;
    for (const s of this.#stacks) {
      const height = Math.max(stow.height[s * 2], stow.height[s * 2 + 1]);
      if (height === 0) continue;
      const top = stacks.z[s] + height + stow.overHeight(s);
      const slope = (eyeZ - top) / (bays.x[stacks.bay[s]] + LENGTH[FT45] / 2 - eyeX) + waterSlope;
      const meets = slope <= 1e-9 ? 1e6 : eyeX + (eyeZ - floating.aft - waterSlope * eyeX) / slope;
      hidden = Math.max(hidden, meets - bowX);
    }
    return hidden;
  }
}
