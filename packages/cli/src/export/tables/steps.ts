import type { StepWork } from '@estiba/terminal';
import { placeName } from '../../place-name.ts';
import { columnsOf, type Row, secondsBetween, type Table } from '../table.ts';
import { JobBook, type JobStory } from './job-book.ts';

/** Every step of every job (TIC 4.0: order), when its job ends; times are those of the last time it was given to a machine. */
export const steps: Table = {
  name: 'steps',
  columns: columnsOf({
    step: 'text',
    job: 'text',
    job_kind: 'text',
    call: 'text',
    number: 'count',
    does: 'text',
    from_place: 'text',
    to_place: 'text',
    containers: 'list',
    machine_kind: 'text',
    machine: 'text',
    state: 'text',
    attempts: 'count',
    dispatched_at: 'time',
    accepted_at: 'time',
    started_at: 'time',
    at_handover_at: 'time',
    ended_at: 'time',
    answer_s: 'seconds',
    worked_s: 'seconds',
    handover_s: 'seconds',
    reason: 'text',
  }),
  read: () => {
    const book = new JobBook();
    return {
      take: ({ at }, event) => rowsOf(book.take(at, event)),
      end: () => book.open().flatMap(rowsOf),
    };
  },
};

function rowsOf(story: JobStory | null): Row[] {
  if (story === null) return [];
  const { job } = story;
  return story.steps.map(({ step, state, machine, attempts, reason, dispatched, accepted, started, atHandover, ended }, number) => [
    step.id,
    job.id,
    job.kind,
    job.call,
    number,
    step.work.does,
    ...endsOf(step.work),
    step.boxes.join(' '),
    step.machineKind,
    machine,
    state,
    attempts,
    dispatched,
    accepted,
    started,
    atHandover,
    ended,
    secondsBetween(dispatched, accepted),
    secondsBetween(started, ended),
    secondsBetween(atHandover, ended),
    reason,
  ]);
}

/** From where to where a step works, as far as its work has two ends. */
function endsOf(work: StepWork): [string | null, string | null] {
  switch (work.does) {
    case 'lift':
      return [work.from === 'truck' ? 'truck' : placeName(work.from), work.to === 'truck' ? 'truck' : placeName(work.to)];
    case 'receive':
    case 'deliver': {
      const { where } = work;
      return [null, where.of === 'quay' ? `${where.call} ${where.crane} bay ${where.bay}` : `${where.block} bay ${where.bay}`];
    }
    case 'lid':
      return [work.lid, work.to];
    case 'lash':
    case 'unlash':
      return [null, `bay ${work.bay}`];
    case 'admit':
      return [null, work.visitor];
  }
}
