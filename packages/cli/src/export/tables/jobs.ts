import type { Reason } from '@estiba/base';
import { columnsOf, type Row, secondsBetween, type Table } from '../table.ts';
import { JobBook, type JobStory } from './job-book.ts';

/** Every job (TIC 4.0: job instruction), when it ends; those in hand at the end of the log come last. */
export const jobs: Table = {
  name: 'jobs',
  columns: columnsOf({
    job: 'text',
    kind: 'text',
    call: 'text',
    quay_crane: 'text',
    containers: 'list',
    steps: 'count',
    created_at: 'time',
    started_at: 'time',
    ended_at: 'time',
    outcome: 'text',
    reason: 'text',
    waited_s: 'seconds',
    worked_s: 'seconds',
    attempts: 'count',
  }),
  read: () => {
    const book = new JobBook();
    return {
      take: ({ at }, event) => {
        const story = book.take(at, event);
        return story === null || event.type !== 'jobEnded' ? [] : [rowOf(story, event.data.stage, event.data.reason, at)];
      },
      end: () => book.open().map((story) => rowOf(story, 'open', null, null)),
    };
  },
};

function rowOf({ job, created, steps }: JobStory, outcome: string, reason: Reason | null, ended: number | null): Row {
  const started = steps.reduce<number | null>(
    (first, step) => (step.started === null ? first : Math.min(first ?? step.started, step.started)),
    null,
  );
  const attempts = steps.reduce((sum, step) => sum + step.attempts, 0);
  return [
    job.id,
    job.kind,
    job.call,
    job.crane,
    job.boxes.join(' '),
    steps.length,
    created,
    started,
    ended,
    outcome,
    reason?.code ?? null,
    secondsBetween(created, started),
    secondsBetween(started, ended),
    attempts,
  ];
}
