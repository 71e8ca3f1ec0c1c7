import { type Reason, reason } from '@estiba/base';
import type { Rules } from '../constraints/index.ts';
import { FT20, UNLOADABLE } from '../problem/boxes.ts';
import { AFT, BOTH, FORE, HOLD } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';

/** Why a box found no place: the rules that refused it, with the number of stacks each one closed to it. */
export function whyLeftOut(stow: Stow, rules: Rules, box: number): Reason[] {
  const { boxes, ship, call } = stow.problem;
  const container = boxes.containers[box];
  if (boxes.pod[box] < 0) return [reason('load.port-not-in-rotation', { pod: container.pod, rotation: call.rotation.join(' ') })];
  if (boxes.length[box] === UNLOADABLE) return [reason('load.length', { lengthFt: container.sizeType.lengthFt })];
  const counts = new Map<string, number>();
  const isTwenty = boxes.length[box] === FT20;
  for (let s = 0; s < ship.stacks.count; s++) {
    for (let half = isTwenty ? FORE : BOTH; half <= (isTwenty ? AFT : BOTH); half++) {
      const code = refusalAt(stow, rules, box, s, half) ?? 'ship.afloat';
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([code, stacks]) => reason(code, { stacks }));
}

/** Code of the first rule that keeps a box off the top of a half, null where all allow it. The box must be ashore. */
export function refusalAt(stow: Stow, rules: Rules, box: number, stack: number, half: number): string | null {
  const { ship, shut } = stow.problem;
  const lid = ship.stacks.lid[stack];
  if (lid >= 0 && ship.stacks.level[stack] === HOLD && shut[lid] === 1) return 'lid.shut';
  if (stow.topOf(stack, half) >= ship.stacks.tiers[stack]) return 'stack.full';
  const quick = rules.closedBy(stow, box, stack, half);
  if (quick !== null) return quick;
  stow.push(box, stack, half);
  const slow = rules.all.find((rule) => rule.stackHolds?.(stow, stack) === false || rule.boxHolds?.(stow, box) === false);
  stow.pop(box);
  return slow?.code ?? null;
}
