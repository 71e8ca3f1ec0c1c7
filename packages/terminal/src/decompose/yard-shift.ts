import type { ContainerId, YardPosition } from '@estiba/port';
import type { Job } from '../words/job.ts';
import { JobDraft, yardPlace } from './make-job.ts';

/** A yard crane moves a box within its block: a dig, or housekeeping. */
export function yardShift(id: string, kind: 'yard-shift' | 'housekeeping', box: ContainerId, from: YardPosition, to: YardPosition): Job {
  const draft = new JobDraft(id);
  draft.add('armg', { does: 'lift', from: yardPlace(from), to: yardPlace(to) }, [box], [], null);
  return draft.done(kind, null, null, 0, [box]);
}
