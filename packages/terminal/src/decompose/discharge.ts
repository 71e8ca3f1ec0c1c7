import type { Job } from '../words/job.ts';
import type { BoxAt, Line } from './line.ts';
import { JobDraft, shipPlace, yardPlace } from './make-job.ts';

/**
 * Off the ship and into the yard, for a discharge and for the first half of a restow by way of the quay: a truck receives under the quay
 * crane, then delivers beside a block. Two boxes of a twin lift ride together and are set down one by one, the lower place first, perhaps in
 * two blocks.
 */
export function discharge(line: Line, kind: 'discharge' | 'restow-off', boxes: readonly BoxAt[]): Job {
  const draft = new JobDraft(line.job);
  const ids = boxes.map(({ id }) => id);
  const { call, crane, bay } = line;
  const fromShip = draft.addMeeting(
    { does: 'receive', where: { of: 'quay', call, bay, crane }, after: [] },
    { kind: 'sts', place: shipPlace(call, (boxes[0] as BoxAt).slot), after: [] },
    ids,
  );
  let before = fromShip.truck;
  for (const { id, yard } of [...boxes].sort((a, b) => a.yard.tier - b.yard.tier)) {
    const where = { of: 'block', block: yard.block, bay: yard.bay } as const;
    const intoYard = draft.addMeeting(
      { does: 'deliver', where, after: [before] },
      { kind: 'armg', place: yardPlace(yard), after: [fromShip.crane] },
      [id],
    );
    before = intoYard.truck;
  }
  return draft.done(kind, call, crane, 1, ids);
}
