import type { Job } from '../words/job.ts';
import type { Line } from './line.ts';
import { JobDraft } from './make-job.ts';

/** The quay crane sets a hatch cover on the quay, or back. */
export function moveLid(line: Line, kind: 'open-lid' | 'close-lid', lid: string): Job {
  const draft = new JobDraft(line.job);
  draft.add('sts', { does: 'lid', lid, bay: line.bay, to: kind === 'open-lid' ? 'quay' : 'ship' }, [], [], null);
  return draft.done(kind, line.call, line.crane, 1, []);
}
