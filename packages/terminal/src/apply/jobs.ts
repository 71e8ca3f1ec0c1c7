import { formatYardPosition, type YardPosition } from '@estiba/port';
import type { EventData } from '../event.ts';
import type { TerminalState } from '../state.ts';
import type { Job, JobStep } from '../words/job.ts';
import { placeOfBox } from '../words/place-of-box.ts';
import type { Appliers } from './handlers.ts';

export type JobEvent = 'jobCreated' | 'jobWaits' | 'jobEnded';

export const jobAppliers: Appliers<JobEvent> = {
  jobCreated,
  jobWaits: (state, { job, reason }) => {
    const found = state.jobs.get(job);
    if (found !== undefined) found.waits = reason;
  },
  jobEnded,
};

function jobCreated(state: TerminalState, { job: told, line }: EventData['jobCreated']): void {
  // The event stays as it was; the job in the state goes on.
  const job: Job = { ...told, steps: told.steps.map((step) => ({ ...step })) };
  state.jobs.set(job.id, job);
  for (const box of job.boxes) {
    const unit = state.units.get(box);
    if (unit !== undefined) unit.job = job.id;
  }
  forEachYardTarget(job, (position, box) => state.promised.set(formatYardPosition(position), box));
  if (line === null || job.call === null) return;
  const call = state.calls.get(job.call);
  const queue = call?.queues.get(line.crane);
  if (queue !== undefined) queue.started += job.lines;
  if (call !== undefined) call.revision += 1;
  if (call?.phase === 'alongside') call.phase = 'working';
}

function jobEnded(state: TerminalState, { job: id, stage }: EventData['jobEnded']): void {
  const job = state.jobs.get(id);
  if (job === undefined) return;
  job.stage = stage;
  for (const box of job.boxes) {
    const unit = state.units.get(box);
    if (unit?.job === id) unit.job = null;
  }
  forEachYardTarget(job, (position, box) => {
    const name = formatYardPosition(position);
    if (state.promised.get(name) === box) state.promised.delete(name);
  });
  const call = state.calls.get(job.call ?? '');
  const queue = call?.queues.get(job.crane ?? '');
  if (queue !== undefined) queue.done += job.lines;
  if (call !== undefined && stage === 'cancelled') call.revision += 1;
  state.jobs.delete(id);
  const counted = stage === 'complete' ? job.kind : `${job.kind} cancelled`;
  state.ended.set(counted, (state.ended.get(counted) ?? 0) + 1);
}

/** Visits each place ashore the job is to fill. */
export function forEachYardTarget(job: Job, visit: (position: YardPosition, box: string) => void): void {
  for (const step of job.steps) forEachTargetOfStep(step, visit);
}

function forEachTargetOfStep({ work, boxes }: JobStep, visit: (position: YardPosition, box: string) => void): void {
  if (work.does !== 'lift' || work.to === 'truck' || work.to.at !== 'yard') return;
  for (let i = 0; i < boxes.length; i++) {
    const place = placeOfBox(work.to, i);
    if (place.at === 'yard') visit(place.position, boxes[i] as string);
  }
}
