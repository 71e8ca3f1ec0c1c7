import { type Reason, reason } from '@estiba/base';
import { formatSlot } from '@estiba/port';
import type { Standing } from '../../problem/reach.ts';
import { exchange } from './exchange.ts';
import { boxesIn, type Site } from './site.ts';

/** Boxes round about that are taken off, at the most, so that one may stand where it is wanted. */
const MOST_CLEARED = 30;

/** A wanted box stands where a rule is broken: exchanges a box of its stack, or clears those that must keep away from it. Null: it may stand. */
export function makeLegal(site: Site, { box, stack, slot }: Standing): Reason | null {
  const { stow, rules } = site;
  const { containers } = stow.problem.boxes;
  const ofStack = rules.brokenByStack(stow, stack);
  if (ofStack !== null) {
    const tooMuch = (one: number) => [
      reason('repair.too-much', { box: containers[one].id }),
      reason(ofStack, { box: containers[one].id, stacks: 1 }),
    ];
    if (!exchange(site, boxesIn(stow, stack), tooMuch))
      return reason(ofStack, { box: containers[box].id, slot: formatSlot(slot), stacks: 1 });
  }
  const code = rules.brokenByBox(stow, box);
  if (code === null) return null;
  let cleared = 0;
  for (const other of neighbours(site, box, stack, code)) {
    if (stow.stackOf[other] < 0) continue;
    if (cleared++ === MOST_CLEARED) break;
    const id = containers[other].id;
    site.clear(other, [reason('repair.keeps-away', { box: id, from: containers[box].id }), reason(code, { box: id, stacks: 1 })]);
    if (rules.boxHolds(stow, box)) return null;
  }
  return reason(code, { box: containers[box].id, slot: formatSlot(slot), stacks: 1 });
}

/** Boxes that may be what the rule keeps away: dangerous ones from near to far, else the tops beside. */
function neighbours({ stow }: Site, box: number, stack: number, code: string): number[] {
  const { dangerous, ship } = stow.problem;
  if (code.startsWith('dangerous.')) {
    const x = ship.bays.x[ship.stacks.bay[stack]];
    const far = (other: number): number => Math.abs(ship.bays.x[ship.stacks.bay[stow.stackOf[other]]] - x);
    return dangerous.filter((other) => other !== box && stow.stackOf[other] >= 0).sort((a, b) => far(a) - far(b) || a - b);
  }
  const { toPort, toStarboard, toFore, toAft } = ship.stacks;
  const beside = [toPort[stack], toStarboard[stack], toFore[stack], toAft[stack]].filter((one) => one >= 0);
  return beside.flatMap((one) => boxesIn(stow, one));
}
