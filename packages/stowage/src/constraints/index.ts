import type { Problem } from '../problem/problem.ts';
import { AFT, FORE } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';
import type { Constraint } from './constraint.ts';
import { dangerZone, segregation } from './dangerous-goods.ts';
import { outOfGauge } from './out-of-gauge.ts';
import { place, stackHeight } from './place.ts';
import { reeferPlug } from './reefer.ts';
import { securing } from './securing.ts';
import { stackWeight } from './stack-weight.ts';
import { visibility } from './visibility.ts';

/** Every hard rule that a box or a stack decides. Rules of the whole ship are in `afloat/`. Cheap ones first. */
const constraints: readonly Constraint[] = [
  place,
  stackHeight,
  stackWeight,
  reeferPlug,
  visibility,
  dangerZone,
  outOfGauge,
  securing,
  segregation,
];

/** The rules in force for one problem, sorted by the question they answer. */
export class Rules {
  readonly all: readonly Constraint[];
  readonly #fits: readonly NonNullable<Constraint['fits']>[];
  readonly #stack: readonly NonNullable<Constraint['stackHolds']>[];
  readonly #box: readonly NonNullable<Constraint['boxHolds']>[];

  constructor(problem: Problem) {
    this.all = constraints.filter((constraint) => constraint.group === undefined || !problem.isOff(constraint.group));
    this.#fits = this.all.flatMap((constraint) => constraint.fits ?? []);
    this.#stack = this.all.flatMap((constraint) => constraint.stackHolds ?? []);
    this.#box = this.all.flatMap((constraint) => constraint.boxHolds ?? []);
  }

  /** Quick answer before setting a box on top: false when some rule would surely break. */
  fits(stow: Stow, box: number, stack: number, half: number): boolean {
    for (const fits of this.#fits) if (!fits(stow, box, stack, half)) return false;
    return true;
  }

  /** The stack keeps all its rules. */
  stackHolds(stow: Stow, stack: number): boolean {
    for (const holds of this.#stack) if (!holds(stow, stack)) return false;
    return true;
  }

  /** The box, where it stands, keeps all its rules. */
  boxHolds(stow: Stow, box: number): boolean {
    for (const holds of this.#box) if (!holds(stow, box)) return false;
    return true;
  }

  /** Code of the first rule by which `fits` is false; null where it is not. */
  closedBy(stow: Stow, box: number, stack: number, half: number): string | null {
    return this.all.find((rule) => rule.fits?.(stow, box, stack, half) === false)?.code ?? null;
  }

  /** Code of the first rule that a stack breaks; null where it keeps all. */
  brokenByStack(stow: Stow, stack: number): string | null {
    if (this.stackHolds(stow, stack)) return null;
    return this.all.find((rule) => rule.stackHolds?.(stow, stack) === false)?.code ?? null;
  }

  /** Code of the first rule that a box breaks where it stands; null where it keeps all. */
  brokenByBox(stow: Stow, box: number): string | null {
    if (this.boxHolds(stow, box)) return null;
    return this.all.find((rule) => rule.boxHolds?.(stow, box) === false)?.code ?? null;
  }

  /** Sets a box on top of a half if every rule holds then; else changes nothing. */
  tryPush(stow: Stow, box: number, stack: number, half: number): boolean {
    if (!this.fits(stow, box, stack, half)) return false;
    stow.push(box, stack, half);
    if (this.stackHolds(stow, stack) && this.boxHolds(stow, box)) return true;
    stow.pop(box);
    return false;
  }

  /** Lets two boxes of one length class change places if every rule holds then; else changes nothing. */
  trySwap(stow: Stow, a: number, b: number): boolean {
    stow.swap(a, b);
    if (this.holdSwapped(stow, a, b)) return true;
    stow.swap(a, b);
    return false;
  }

  /** Two boxes that have changed places keep every rule. */
  holdSwapped(stow: Stow, a: number, b: number): boolean {
    return this.#holdsAround(stow, a, b) && this.#holdsAround(stow, b, a);
  }

  /** The box that came in place of another keeps the rules, and so do those on it that now stand higher or lower. */
  #holdsAround(stow: Stow, box: number, gone: number): boolean {
    const stack = stow.stackOf[box];
    if (stack < 0) return true;
    if (!this.stackHolds(stow, stack) || !this.boxHolds(stow, box)) return false;
    const { boxes, odd } = stow.problem;
    if (odd.length === 0 || boxes.height[box] === boxes.height[gone]) return true;
    for (const half of [FORE, AFT]) {
      for (let k = stow.positionOf[box] + 1; k < stow.count[stack * 2 + half]; k++) {
        const above = stow.boxAt(stack, half, k);
        if (above >= 0 && !this.boxHolds(stow, above)) return false;
      }
    }
    return true;
  }
}
