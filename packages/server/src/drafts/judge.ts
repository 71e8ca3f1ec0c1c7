import type { Drafts } from './drafts.ts';
import { planOfKept } from './kept-plan.ts';
import type { OpenDraft } from './open-draft.ts';
import { askThread } from './work/ask-thread.ts';
import type { Judgement } from './work/task.ts';

/** What a draft comes to as a whole, reckoned in a thread: once for each of its edits. An edit that was followed by another is not reckoned on. */
export function judgementOf(drafts: Drafts, draft: OpenDraft): Promise<Judgement> {
  const { record } = draft;
  const beside = drafts.beside(record.id);
  if (beside.judged?.edit === record.edit) return beside.judged.judgement;
  beside.judged?.drop();
  const asked = askThread({ asks: 'judge', start: planOfKept(record.start), ...draft.asItIs() });
  const judgement = asked.answer.then((reply) => {
    if ('judged' in reply) return reply.judged;
    throw new Error('problem' in reply ? reply.problem : 'The draft was not judged.');
  });
  beside.judged = { edit: record.edit, judgement, drop: () => asked.drop() };
  judgement.catch(() => {
    if (beside.judged?.judgement === judgement) beside.judged = null;
  });
  return judgement;
}
