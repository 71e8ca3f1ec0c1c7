import type { Rules } from '../constraints/index.ts';
import { liftStacks } from '../moves/ruin.ts';
import { FT20 } from '../problem/boxes.ts';
import { AFT, BOTH, FORE } from '../problem/ship.ts';
import { allStacks } from '../state/snapshot.ts';
import type { Stow } from '../state/stow.ts';

/** Loads taken off one stack, at the most, to make room for a restow. */
const MOST_OFF = 3;

/**
 * A box taken off to reach others must go back aboard: sets down every restow still ashore, taking loads off the top of a
 * stack where there is no room otherwise, or, where no stack will do (its cargo keeps away from that of loads), all loads.
 * Returns the loads taken off.
 */
export function placeRestows(stow: Stow, rules: Rules): number[] {
  const ashore = (): number[] => stow.problem.restows.flatMap(({ box }) => (stow.stackOf[box] < 0 ? [box] : []));
  const off = ashore().flatMap((box) => makeRoom(stow, rules, box));
  return ashore().length === 0 ? off : [...off, ...startAfresh(stow, rules, ashore())];
}

/**
 * Takes off all that may be moved and sets the restows down, those that found no place before. One that no rule allows
 * anywhere goes back on the stack it came from: the plan is then not valid, and the checker says why. Returns the loads.
 */
function startAfresh(stow: Stow, rules: Rules, first: readonly number[]): number[] {
  const { loads, restows } = stow.problem;
  const lifted = liftStacks(stow, allStacks(stow)).map((one) => one.box);
  for (const box of [...first, ...lifted.filter((one) => one >= loads)]) allStacks(stow).some((stack) => sets(stow, rules, box, stack));
  for (const { box, stack, half } of restows) if (stow.stackOf[box] < 0 && canCarry(stow, stack, half)) stow.push(box, stack, half);
  return lifted.filter((box) => box < loads);
}

function canCarry(stow: Stow, stack: number, half: number): boolean {
  const isLevel = half !== BOTH || stow.count[stack * 2] === stow.count[stack * 2 + 1];
  return isLevel && stow.topOf(stack, half) < stow.problem.ship.stacks.tiers[stack];
}

function makeRoom(stow: Stow, rules: Rules, box: number): number[] {
  const stacks = allStacks(stow);
  for (let most = 0; most <= MOST_OFF; most++) {
    for (const stack of stacks) {
      const off = takeOff(stow, stack, most);
      if (off.length === most && sets(stow, rules, box, stack)) return off.map((one) => one.box);
      for (const { box: load, half } of off.reverse()) stow.push(load, stack, half);
    }
  }
  return [];
}

function sets(stow: Stow, rules: Rules, box: number, stack: number): boolean {
  const halves = stow.problem.boxes.length[box] === FT20 ? [FORE, AFT] : [BOTH];
  return halves.some((half) => rules.tryPush(stow, box, stack, half));
}

/** Takes up to `most` loads off the top of a stack, the higher half first. */
function takeOff(stow: Stow, stack: number, most: number): { box: number; half: number }[] {
  const off: { box: number; half: number }[] = [];
  while (off.length < most) {
    const half = stow.count[stack * 2] >= stow.count[stack * 2 + 1] ? FORE : AFT;
    const hs = stack * 2 + half;
    if (stow.count[hs] <= stow.base[hs]) break;
    const box = stow.boxAt(stack, half, stow.count[hs] - 1);
    if (box < 0 || box >= stow.problem.loads) break;
    off.push({ box, half: stow.halfOf[box] });
    stow.pop(box);
  }
  return off;
}
