import type { ContainerId, Slot } from '@estiba/port';
import type { Job } from '../words/job.ts';
import type { Line } from './line.ts';
import { JobDraft, shipPlace } from './make-job.ts';

/** Two lines in one: the quay crane takes boxes off and sets them straight into their new slots. */
export function shiftAboard(line: Line, boxes: readonly ContainerId[], from: Slot, to: Slot): Job {
  const draft = new JobDraft(line.job);
  draft.add('sts', { does: 'lift', from: shipPlace(line.call, from), to: shipPlace(line.call, to) }, boxes, [], null);
  return draft.done('shift-aboard', line.call, line.crane, 2, boxes);
}
