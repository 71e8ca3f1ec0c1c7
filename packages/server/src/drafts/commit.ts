import { queuesOfPlan } from '@estiba/control';
import type { CommandData } from '@estiba/terminal';
import type { OpenDraft } from './open-draft.ts';
import type { Judgement } from './work/task.ts';

/** The command that makes a draft the plan of its call. It holds for the revision the draft was begun from: a call that went on refuses it. */
export function acceptCommand({ record, question }: OpenDraft, { plan }: Judgement, without: readonly string[]): CommandData['acceptPlan'] {
  const why = [...question.leftOut, ...plan.loading.leftOut.map(({ id, reasons }) => ({ box: id, reasons }))];
  return {
    call: record.call,
    plan: `${record.call}-draft-${record.id}-${record.edit}`,
    queues: queuesOfPlan(plan, question.ashore),
    leftOut: why.map(({ box }) => box),
    why,
    without,
    basis: record.revision,
  };
}
