import type { Job } from '../words/job.ts';
import type { BoxAt, Line } from './line.ts';
import { JobDraft, shipPlace, yardPlace } from './make-job.ts';

/**
 * Out of the yard and aboard, for a load and for the second half of a restow: a truck receives beside the block, then delivers under the
 * quay crane. The two boxes of a twin lift are fetched one by one, perhaps from two blocks, the higher first, and lifted aboard together.
 */
export function load(line: Line, kind: 'load' | 'restow-on', boxes: readonly BoxAt[]): Job {
  const draft = new JobDraft(line.job);
  const { call, crane, bay } = line;
  const trucks: number[] = [];
  const lifts: number[] = [];
  for (const { id, yard } of [...boxes].sort((a, b) => b.yard.tier - a.yard.tier)) {
    const where = { of: 'block', block: yard.block, bay: yard.bay } as const;
    const after = trucks.slice(-1);
    const meeting = draft.addMeeting({ does: 'receive', where, after }, { kind: 'armg', place: yardPlace(yard), after: [] }, [id]);
    trucks.push(meeting.truck);
    lifts.push(meeting.crane);
  }
  const ids = boxes.map(({ id }) => id);
  draft.addMeeting(
    { does: 'deliver', where: { of: 'quay', call, bay, crane }, after: trucks.slice(-1) },
    { kind: 'sts', place: shipPlace(call, (boxes[0] as BoxAt).slot), after: lifts },
    ids,
  );
  return draft.done(kind, call, crane, 1, ids);
}
