import type { Rules } from '../constraints/index.ts';
import { FT20 } from '../problem/boxes.ts';
import { AFT, BOTH, FORE } from '../problem/ship.ts';
import { allStacks } from '../state/snapshot.ts';
import type { Stow } from '../state/stow.ts';

/** Loads taken off one stack, at the most, to make room for a restow. */
const MOST_OFF = 3;

/**
 * A box taken off to reach others must go back aboard: sets down every restow still ashore, taking loads off the top of a
 * stack where there is no room otherwise. Returns the loads taken off.
 */
export function placeRestows(stow: Stow, rules: Rules): number[] {
  const off: number[] = [];
  for (const { box } of stow.problem.restows) {
    if (stow.stackOf[box] < 0) off.push(...makeRoom(stow, rules, box));
  }
  return off;
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
