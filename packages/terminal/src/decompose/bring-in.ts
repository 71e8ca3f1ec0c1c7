import type { ContainerId, YardPosition } from '@estiba/port';
import type { Job } from '../words/job.ts';
import { JobDraft, yardPlace } from './make-job.ts';

/** A box left on a truck by a job given up is brought into the yard. */
export function bringIn(id: string, box: ContainerId, to: YardPosition): Job {
  const draft = new JobDraft(id);
  const where = { of: 'block', block: to.block, bay: to.bay } as const;
  draft.addMeeting({ does: 'deliver', where, after: [] }, { kind: 'armg', place: yardPlace(to), after: [] }, [box]);
  return draft.done('housekeeping', null, null, 0, [box]);
}
