import { reason } from '@estiba/base';
import Type from 'typebox';
import { IdForm } from '../commands/parts.ts';
import { boxesOf } from '../drafts/deeds.ts';
import type { DraftRecord } from '../drafts/draft-record.ts';
import type { OpenDraft } from '../drafts/open-draft.ts';
import type { RouteContext } from './context.ts';
import { failureOf, notFound } from './failure.ts';

export const DraftParams = Type.Object({ draft: IdForm });
export const EditNumber = Type.Integer({ minimum: 0, description: 'Number of the last edit that was seen' });

export function draftOf({ drafts }: Pick<RouteContext, 'drafts'>, id: string): DraftRecord {
  const record = drafts.record(id);
  if (record === undefined) throw notFound('draft', id);
  return record;
}

export function openDraft(context: Pick<RouteContext, 'drafts'>, id: string): OpenDraft {
  const record = draftOf(context, id);
  try {
    return context.drafts.open(record);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw failureOf(409, 'The draft cannot be opened.', reason('draft.not-opened', { draft: id, problem }));
  }
}

/** Planners at work at a time: each takes a core for as long as it runs. */
const MOST_PLANNING = 2;

export function refuseIfBusy({ drafts }: Pick<RouteContext, 'drafts'>): void {
  if (drafts.planning >= MOST_PLANNING) throw failureOf(409, 'The planner is busy.', reason('draft.planner-busy', { most: MOST_PLANNING }));
}

/** Does the last step of making a draft the plan; whoever comes to change it or to throw it away meanwhile is refused. */
export async function whileCommitting(context: Pick<RouteContext, 'drafts'>, id: string, step: () => Promise<void>): Promise<void> {
  refuseIfCommitting(context, id);
  const beside = context.drafts.beside(id);
  beside.isCommitting = true;
  await step().finally(() => {
    beside.isCommitting = false;
  });
}

export function refuseIfCommitting({ drafts }: Pick<RouteContext, 'drafts'>, id: string): void {
  if (drafts.beside(id).isCommitting) throw failureOf(409, 'The draft is being made the plan.', reason('draft.committing', { draft: id }));
}

/** A draft to be changed by somebody who saw edit `seen` of it last: refused where another came first, the planner is at it, or it is a plan by now. */
export function draftToChange(context: Pick<RouteContext, 'drafts'>, id: string, seen: number): OpenDraft {
  const draft = openDraft(context, id);
  const { edit, last, committed, edits, done } = draft.record;
  if (committed !== null) {
    const at = `${new Date(committed.at).toISOString().slice(0, 16)}Z`;
    throw failureOf(409, 'The draft is a plan by now.', reason('draft.committed', { ...committed, at }));
  }
  refuseIfCommitting(context, id);
  const { finishing } = context.drafts.beside(id);
  if (finishing?.isRunning === true) throw failureOf(409, 'The planner is at work on it.', reason('draft.finishing', { by: finishing.by }));
  if (seen === edit) return draft;
  if (seen > edit) throw failureOf(409, 'The draft is not that far.', reason('draft.edit-ahead', { edit, seen }));
  const missed = edits.slice(0, done).filter(({ number }) => number > seen);
  throw failureOf(
    409,
    'Somebody else came first.',
    reason('draft.edited-meanwhile', { by: last.by, what: last.what, edit, seen }),
    ...missed
      .slice(-20)
      .map(({ by, number, deed }) =>
        reason('draft.missed-edit', { by, number, does: deed.does, boxes: boxesOf(deed).slice(0, 20).join(' ') }),
      ),
  );
}
