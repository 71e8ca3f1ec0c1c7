import { type Reason, reason } from '@estiba/base';
import { type ContainerId, formatSlot, type Slot } from '@estiba/port';
import type { Objection } from '@estiba/stowage';
import type { CallVisit } from '@estiba/terminal';
import Type from 'typebox';
import { count, moment, plainReason, ReasonForm, text, textOrNull } from '../views/forms.ts';
import { boxesOf } from './deeds.ts';
import type { DraftRecord, Edit } from './draft-record.ts';
import type { Beside } from './drafts.ts';
import type { OpenDraft } from './open-draft.ts';

const orNull = <T extends Type.TSchema>(form: T) => Type.Union([form, Type.Null()]);

const LastForm = Type.Object({ by: text, at: moment, what: text });
const FinishForm = Type.Object({
  by: text,
  state: text,
  share: Type.Number({ minimum: 0, maximum: 1 }),
  phase: textOrNull,
  bestCost: orNull(Type.Number()),
  leftOut: orNull(count),
  violations: orNull(count),
  problem: textOrNull,
});

export const DraftForm = Type.Object({
  id: text,
  name: text,
  call: text,
  by: text,
  begunAt: moment,
  plan: textOrNull,
  revision: count,
  isOutdated: Type.Boolean({ description: 'The call went on since: it must be rebased before it can be committed' }),
  edit: Type.Integer({ minimum: 0, description: 'To be named with the next edit: another person may come first' }),
  last: LastForm,
  canUndo: Type.Boolean(),
  canRedo: Type.Boolean(),
  finish: orNull(FinishForm),
  committed: orNull(Type.Object({ by: text, at: moment, plan: text })),
});

export const EditForm = Type.Object({ number: count, by: text, at: moment, does: text, boxes: count, isDone: Type.Boolean() });

const DraftBoxForm = Type.Object({
  box: text,
  slot: textOrNull,
  was: Type.Union([Type.String(), Type.Null()], { description: 'Slot in the plan the draft was begun from' }),
  isRestow: Type.Boolean(),
  isLocked: Type.Boolean(),
  isLeftOut: Type.Boolean(),
});

export const DraftBoxesForm = Type.Object({
  edit: count,
  boxes: Type.Array(DraftBoxForm),
  cranes: Type.Array(Type.Object({ bay: count, crane: text })),
  leaving: Type.Array(text, { description: 'Boxes that leave the ship here' }),
  notPlanned: Type.Array(Type.Object({ box: text, reasons: Type.Array(ReasonForm) }), {
    description: 'Of the load list, and not for a planner now',
  }),
});

export const OffersForm = Type.Object({
  edit: count,
  offers: Type.Array(Type.Object({ slots: Type.Array(text), refused: orNull(ReasonForm) })),
});

export const DraftShipForm = Type.Object({
  revision: count,
  stays: Type.Array(Type.Object({ box: text, slot: text }), { description: 'Boxes that no draft of this state of the call can move' }),
});

export const TrialsForm = Type.Object({
  edit: count,
  trials: Type.Array(Type.Array(ReasonForm), { description: 'For each of the moves why it is refused; empty: it would be made' }),
});

export function draftView(record: DraftRecord, { finishing }: Beside, visit: CallVisit | undefined): Type.Static<typeof DraftForm> {
  const { id, name, call, by, begunAt, plan, revision, edit, last, done, edits, committed } = record;
  return {
    id,
    name,
    call,
    by,
    begunAt,
    plan,
    revision,
    isOutdated: committed === null && visit?.revision !== revision,
    edit,
    last,
    canUndo: committed === null && done > 0,
    canRedo: committed === null && done < edits.length,
    finish: finishing === null ? null : finishView(finishing),
    committed,
  };
}

function finishView({ by, state, progress, problem }: NonNullable<Beside['finishing']>): Type.Static<typeof FinishForm> {
  const { share = 0, phase = null, bestCost = null, leftOut = null, violations = null } = progress ?? {};
  return { by, state, share: state === 'done' ? 1 : share, phase, bestCost, leftOut, violations, problem };
}

export const editView = ({ number, by, at, deed }: Edit, isDone: boolean): Type.Static<typeof EditForm> => ({
  number,
  by,
  at,
  does: deed.does,
  boxes: boxesOf(deed).length,
  isDone,
});

export function draftBoxes({ bench, marks, record, question }: OpenDraft): Type.Static<typeof DraftBoxesForm> {
  const { loads, restows } = record.start;
  const was = new Map<ContainerId, Slot>([
    ...loads.map(({ id, slot }) => [id, slot] as const),
    ...restows.map(({ id, to }) => [id, to] as const),
  ]);
  const listed = new Set(question.call.loadList.map(({ id }) => id));
  const boxes = [...bench.boxes].map((box) => ({
    box,
    slot: slotText(bench.slotOf(box)),
    was: slotText(was.get(box) ?? null),
    isRestow: !listed.has(box) || question.ashore.has(box),
    isLocked: marks.locks.has(box),
    isLeftOut: marks.leftOut.has(box),
  }));
  const notPlanned = question.leftOut.map(({ box, reasons }) => ({
    box,
    reasons: reasons.map(({ code, params }) => ({ code, params: { ...params } })),
  }));
  const { arrival, port } = question.call;
  const leaving = arrival.flatMap(({ container }) => (container.pod === port ? [container.id] : []));
  return { edit: record.edit, boxes, cranes: [...marks.cranes].map(([bay, crane]) => ({ bay, crane })), leaving, notPlanned };
}

/** The ship a draft works on: what stays aboard when the lines under way are done, whatever the draft does. */
export function draftShip({ bench, record, question }: OpenDraft): Type.Static<typeof DraftShipForm> {
  const { arrival, port } = question.call;
  const stays = arrival.filter(({ container: { id, pod } }) => pod !== port && !bench.isMobile(id));
  return { revision: record.revision, stays: stays.map(({ container, slot }) => ({ box: container.id, slot: formatSlot(slot) })) };
}

/** What stands against a box, each reason naming it. */
export const reasonsWithBox = ({ box, reasons }: Objection): Reason[] =>
  reasons.map((one) => plainReason(reason(one.code, (box as string) === '' ? one.params : { box, ...one.params })));

export const slotText = (slot: Slot | null): string | null => (slot === null ? null : formatSlot(slot));
