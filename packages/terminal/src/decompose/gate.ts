import type { ContainerId, YardPosition } from '@estiba/port';
import type { Job } from '../words/job.ts';
import { JobDraft, yardPlace } from './make-job.ts';

/** A yard crane takes the box off a road truck. */
export function gateIn(id: string, visitor: string, box: ContainerId, to: YardPosition): Job {
  const draft = new JobDraft(id);
  draft.add('armg', { does: 'lift', from: { at: 'visitor', visitor }, to: yardPlace(to) }, [box], [], null);
  return draft.done('gate-in', null, null, 0, [box]);
}

/** A yard crane sets a box on a road truck. */
export function gateOut(id: string, visitor: string, box: ContainerId, from: YardPosition): Job {
  const draft = new JobDraft(id);
  draft.add('armg', { does: 'lift', from: yardPlace(from), to: { at: 'visitor', visitor } }, [box], [], null);
  return draft.done('gate-out', null, null, 0, [box]);
}
