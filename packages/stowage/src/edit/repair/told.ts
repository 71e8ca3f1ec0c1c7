import { reason } from '@estiba/base';
import { termChanges } from '../../explain/compare-plans.ts';
import { slotOf } from '../../problem/places.ts';
import { placeOf } from '../../state/place-key.ts';
import type { Stow } from '../../state/stow.ts';
import { whyLeftOut } from '../../search/why-not.ts';
import type { Changed } from '../changes.ts';
import type { Repair, RepairMove } from './question.ts';
import type { Mended } from './repair-plan.ts';
import { scoreNow } from './score-now.ts';

/** What changed, in the port's words, from the repaired state. */
export function toldRepair({ site, score: scoreBefore, before, after }: Mended, wanted: ReadonlySet<number>): Repair {
  const { stow } = site;
  const { containers, count } = stow.problem.boxes;
  const changed: Changed[] = [];
  const moved: RepairMove[] = [];
  for (let box = 0; box < count; box++) {
    if (placeOf(stow, box) === site.homeOf(box)) continue;
    const one = { box: containers[box].id, from: homeSlot(site.home, stow, box), to: slotNow(stow, box) };
    changed.push(one);
    if (wanted.has(box)) continue;
    const why = site.why.get(box) ?? [reason('repair.was-ashore', { box: one.box })];
    const left = one.to === null ? [reason('repair.no-place', { box: one.box }), ...whyLeftOut(stow, site.rules, box)] : [];
    moved.push({ ...one, reasons: [...why, ...left] });
  }
  const score = termChanges(scoreBefore, scoreNow(stow, after.content));
  const cost = (which: 'before' | 'after'): number => score.reduce((sum, term) => sum + term.cost[which], 0);
  return {
    ok: true,
    changed,
    moved,
    score,
    cost: { before: cost('before'), after: cost('after') },
    breach: { before: before.breach, after: after.breach },
  };
}

const slotNow = (stow: Stow, box: number) =>
  stow.stackOf[box] < 0 ? null : slotOf(stow.problem.ship, stow.stackOf[box], stow.halfOf[box], stow.positionOf[box]);

function homeSlot({ stackOf, halfOf, positionOf }: Mended['site']['home'], stow: Stow, box: number) {
  return stackOf[box] < 0 ? null : slotOf(stow.problem.ship, stackOf[box], halfOf[box], positionOf[box]);
}
