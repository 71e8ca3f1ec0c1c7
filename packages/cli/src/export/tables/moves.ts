import type { EventData } from '@estiba/terminal';
import { callOfPlace, placeName } from '../../place-name.ts';
import { columnsOf, type Table } from '../table.ts';

type JobInHand = Pick<EventData['jobCreated']['job'], 'id' | 'kind' | 'boxes'>;

/** Every change of a box's place (TIC 4.0: move), with the job it was part of. */
export const moves: Table = {
  name: 'moves',
  columns: columnsOf({
    seq: 'count',
    at: 'time',
    container: 'text',
    from_kind: 'text',
    from_place: 'text',
    to_kind: 'text',
    to_place: 'text',
    call: 'text',
    machine: 'text',
    job: 'text',
    job_kind: 'text',
  }),
  read: () => {
    const jobs = new Map<string, JobInHand>();
    const jobOf = new Map<string, JobInHand>();
    return {
      take: ({ seq, at }, { type, data }) => {
        if (type === 'jobCreated') {
          jobs.set(data.job.id, data.job);
          for (const box of data.job.boxes) jobOf.set(box, data.job);
        } else if (type === 'jobEnded') {
          for (const box of jobs.get(data.job)?.boxes ?? []) if (jobOf.get(box)?.id === data.job) jobOf.delete(box);
          jobs.delete(data.job);
        } else if (type === 'boxMoved') {
          const { box, from, to, by } = data;
          const job = jobOf.get(box);
          const call = callOfPlace(from) ?? callOfPlace(to);
          return [[seq, at, box, from.at, placeName(from), to.at, placeName(to), call, by, job?.id ?? null, job?.kind ?? null]];
        }
        return [];
      },
      end: () => [],
    };
  },
};
