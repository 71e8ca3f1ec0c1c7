import { type Milliseconds, milliseconds } from '@estiba/base';
import type { FoundStep } from './find-step.ts';
import { isAvailable } from './guard/machine.ts';
import type { TerminalState } from './state.ts';
import type { CallVisit } from './words/call-visit.ts';
import type { Equipment } from './words/equipment.ts';
import type { Job } from './words/job.ts';

/*
 * What policies and screens ask most. Each walks through jobs not ended or machines, never through boxes.
 */

/** Steps that may be given to a machine as far as their job goes: planned, the job not waiting, all before them done. Oldest job first. */
export function* readySteps(state: TerminalState): Generator<FoundStep> {
  for (const job of state.jobs.values()) {
    if (job.waits !== null) continue;
    for (const step of job.steps) {
      if (step.state === 'planned' && step.after.every((number) => job.steps[number]?.state === 'done')) yield { job, step };
    }
  }
}

/** Jobs of a quay crane's work queue that have not ended, in the order they were started. */
export function* jobsOfCrane(state: TerminalState, crane: string): Generator<Job> {
  for (const job of state.jobs.values()) if (job.crane === crane) yield job;
}

/** Trucks that may be given work and have none. */
export function* freeTrucks(state: TerminalState): Generator<Equipment> {
  for (const machine of state.equipment.values()) {
    if (machine.kind === 'truck' && machine.steps.length === 0 && machine.cell !== null && isAvailable(machine)) yield machine;
  }
}

/** When the last line of a call's plan is to end, UTC [ms]; null where she has none. */
export function planEndOf({ queues }: Pick<CallVisit, 'queues'>): Milliseconds | null {
  const ends = [...queues.values()].flatMap(({ instructions }) => instructions.at(-1)?.end ?? []);
  return ends.length === 0 ? null : milliseconds(Math.max(...ends));
}

/** Lines of a crane's work queue not yet started. */
export function linesLeft(state: TerminalState, call: string, crane: string): number {
  const queue = state.calls.get(call)?.queues.get(crane);
  return queue === undefined ? 0 : queue.instructions.length - queue.started;
}
