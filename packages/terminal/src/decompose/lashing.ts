import type { Job } from '../words/job.ts';
import { JobDraft } from './make-job.ts';

/** A gang takes the lashings of a bay's deck boxes off, or puts them on. */
export function lashing(id: string, call: string, bay: number, does: 'lash' | 'unlash'): Job {
  const draft = new JobDraft(id);
  draft.add('lasher', { does, bay }, [], [], null);
  return draft.done(does, call, null, 0, []);
}
