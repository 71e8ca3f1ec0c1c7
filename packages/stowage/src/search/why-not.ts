import { type Reason, reason } from '@estiba/base';
import type { Rules } from '../constraints/index.ts';
import { FT20, UNLOADABLE } from '../problem/boxes.ts';
import { BOTH, FORE, HOLD } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';

/** Why a box found no place: the rules that refused it, with the number of stacks each one closed to it. */
export function whyLeftOut(stow: Stow, rules: Rules, box: number): Reason[] {
  const { boxes, ship, shut, call } = stow.problem;
  const container = boxes.containers[box];
  if (boxes.pod[box] < 0) return [reason('load.port-not-in-rotation', { pod: container.pod, rotation: call.rotation.join(' ') })];
  if (boxes.length[box] === UNLOADABLE) return [reason('load.length', { lengthFt: container.sizeType.lengthFt })];
  const counts = new Map<string, number>();
  const isTwenty = boxes.length[box] === FT20;
  for (let s = 0; s < ship.stacks.count; s++) {
    for (let half = isTwenty ? FORE : BOTH; half <= (isTwenty ? 1 : BOTH); half++) {
      const lid = ship.stacks.lid[s];
      const isShut = lid >= 0 && ship.stacks.level[s] === HOLD && shut[lid] === 1;
      const isFull = stow.topOf(s, half) >= ship.stacks.tiers[s];
      const code = isShut ? 'lid.shut' : isFull ? 'stack.full' : refusal(stow, rules, box, s, half);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([code, stacks]) => reason(code, { stacks }));
}

/** Code of the first rule that keeps the box off this place. */
function refusal(stow: Stow, rules: Rules, box: number, stack: number, half: number): string {
  const quick = rules.all.find((rule) => rule.fits?.(stow, box, stack, half) === false);
  if (quick !== undefined) return quick.code;
  stow.push(box, stack, half);
  const slow = rules.all.find((rule) => rule.stackHolds?.(stow, stack) === false || rule.boxHolds?.(stow, box) === false);
  stow.pop(box);
  return slow?.code ?? 'ship.afloat';
}
