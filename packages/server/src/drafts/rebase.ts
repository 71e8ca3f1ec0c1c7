import { type Reason, reason } from '@estiba/base';
import type { Question } from '@estiba/control';
import { formatSlot } from '@estiba/port';
import { type Objection, DraftPlan } from '@estiba/stowage';
import type { KeptPlan } from './draft-record.ts';
import { keptPlan } from './kept-plan.ts';
import type { OpenDraft } from './open-draft.ts';

/** What of a draft still fits the call as it went on, and what does not, by box and reason. */
export interface Rebased {
  readonly start: KeptPlan;
  readonly kept: number;
  readonly dropped: readonly Objection[];
}

/** Sets every box of the draft that is still to be moved where the draft had it, from below up; names those that cannot stand there now. What went there meanwhile is kept. */
export function rebased({ bench }: OpenDraft, question: Question): Rebased {
  const lids = question.base?.restows.filter((one) => one.reason.code === 'restow.lid-for-loads') ?? [];
  // Begun laden, so that what hides the sea is judged by the ship as she will float; then every box is asked anew.
  const fresh = new DraftPlan(question.call, { loads: bench.placements(), restows: lids, ballast: new Map() });
  const off = fresh.placements().map(({ id }) => ({ box: id, to: null }));
  if (off.length > 0) fresh.change(off, true);
  const dropped: Objection[] = [];
  let kept = 0;
  const standing = new Map(question.call.arrival.map(({ container, slot }) => [container.id, formatSlot(slot)]));
  const wanted = bench.placements().sort((a, b) => a.slot.tier - b.slot.tier);
  for (const { id, slot } of wanted) {
    const why: readonly Reason[] | null = fresh.isMobile(id)
      ? whyNot(fresh, id, slot)
      : standing.get(id) === formatSlot(slot)
        ? null
        : [reason('draft.box-went-on', { box: id })];
    if (why === null) kept++;
    else dropped.push({ box: id, reasons: why });
  }
  return { start: keptPlan(fresh.loading()), kept, dropped };
}

function whyNot(
  fresh: DraftPlan,
  box: Parameters<DraftPlan['slotOf']>[0],
  to: NonNullable<ReturnType<DraftPlan['slotOf']>>,
): readonly Reason[] | null {
  const judged = fresh.change([{ box, to }]);
  return judged.ok ? null : judged.objections.flatMap(({ reasons }) => reasons);
}
