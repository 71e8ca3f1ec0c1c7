import type { PlanDifference } from '@estiba/stowage';
import type { Finding } from '@estiba/stowage/check';
import Type from 'typebox';
import { count, plainReason, ReasonForm, text, textOrNull } from '../views/forms.ts';
import { slotText } from './draft-view.ts';
import type { Judgement } from './work/task.ts';

export const ChangeForm = Type.Object({ before: Type.Number(), after: Type.Number() });

export const BreachForm = Type.Object({ rule: text, reason: ReasonForm, boxes: Type.Array(text), slots: Type.Array(text) });

export const DifferenceForm = Type.Object({
  moved: Type.Array(Type.Object({ box: text, before: textOrNull, after: textOrNull })),
  score: Type.Array(Type.Object({ term: text, unit: text, value: ChangeForm, cost: ChangeForm })),
  cost: ChangeForm,
  digs: ChangeForm,
  makespan: ChangeForm,
  ballast: ChangeForm,
});

export const ConditionForm = Type.Object({
  displacement: Type.Number(),
  draftAft: Type.Number(),
  draftFore: Type.Number(),
  draftMean: Type.Number(),
  trim: Type.Number(),
  list: Type.Number(),
  gm: Type.Number(),
  minGm: Type.Number(),
  maxGm: Type.Number(),
  hidden: Type.Union([Type.Number(), Type.Null()], { description: 'Sea hidden ahead of the bow [m]; null: all of it' }),
  ballast: Type.Number(),
  strength: Type.Array(Type.Object({ x: Type.Number(), shear: Type.Number(), bending: Type.Number(), torsion: Type.Number() })),
});

export const JudgementForm = Type.Object({
  edit: count,
  mayCommit: Type.Boolean({ description: 'No rule is broken that was not before' }),
  broken: Type.Array(BreachForm),
  violations: count,
  inherited: count,
  leftOut: Type.Array(Type.Object({ box: text, reasons: Type.Array(ReasonForm) })),
  condition: ConditionForm,
  difference: DifferenceForm,
});

/** Findings told one by one. */
const MOST_TOLD = 500;

export const breachView = ({ rule, code, params, boxes, slots }: Finding): Type.Static<typeof BreachForm> => ({
  rule,
  reason: plainReason({ code, params }),
  boxes: [...boxes],
  slots: slots.flatMap((slot) => slotText(slot) ?? []),
});

export function conditionView({
  hidden,
  strength,
  ...figures
}: Judgement['plan']['loading']['condition']): Type.Static<typeof ConditionForm> {
  return { ...figures, hidden: Number.isFinite(hidden) ? hidden : null, strength: strength.map((station) => ({ ...station })) };
}

export const differenceView = ({ moved, ...rest }: PlanDifference): Type.Static<typeof DifferenceForm> => ({
  ...rest,
  score: [...rest.score],
  moved: moved.map(({ id, before, after }) => ({ box: id, before: slotText(before), after: slotText(after) })),
});

export function judgementView(edit: number, { plan, report, broken, difference }: Judgement): Type.Static<typeof JudgementForm> {
  return {
    edit,
    mayCommit: broken.length === 0,
    broken: broken.slice(0, MOST_TOLD).map(breachView),
    violations: report.violations.length,
    inherited: report.inherited.length,
    leftOut: plan.loading.leftOut.map(({ id, reasons }) => ({ box: id, reasons: reasons.map(plainReason) })),
    condition: conditionView(plan.loading.condition),
    difference: differenceView(difference),
  };
}
