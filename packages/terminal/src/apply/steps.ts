import { findStep } from '../find-step.ts';
import type { TerminalState } from '../state.ts';
import { STEP_STATE_AFTER, type StepEventType } from '../words/step-events.ts';
import type { Reason } from '@estiba/base';
import type { Job, JobStep } from '../words/job.ts';
import { type Appliers, removeFrom } from './handlers.ts';

/** Steps a machine is remembered to have had. */
const PAST_KEPT = 32;

/** After these the machine has nothing more to do with the step. */
const LEAVING: ReadonlySet<StepEventType> = new Set(['stepDone', 'stepCancelled', 'stepReset', 'stepRejected', 'stepAborted']);

const moveOn =
  (type: StepEventType) =>
  (state: TerminalState, { step: id, reason }: { readonly step: string; readonly reason?: Reason }): void => {
    const found = findStep(state, id);
    if (found === null) return;
    const { job, step } = found;
    step.state = STEP_STATE_AFTER[type];
    step.reason = reason ?? null;
    if (type === 'stepStarted') startStage(job, step);
    if (LEAVING.has(type)) leaveMachine(state, step, type === 'stepReset');
    if (type === 'stepReset' && job.steps.every(({ state }) => state === 'planned')) job.stage = 'planned';
  };

export const stepAppliers: Appliers<StepEventType> = {
  stepDispatched: (state, { step: id, machine }) => {
    const step = findStep(state, id)?.step;
    if (step === undefined) return;
    step.state = 'dispatched';
    step.machine = machine;
    step.attempt++;
    step.reason = null;
    state.equipment.get(machine)?.steps.push(id);
  },
  stepAccepted: moveOn('stepAccepted'),
  stepStarted: moveOn('stepStarted'),
  stepAtHandover: moveOn('stepAtHandover'),
  stepDone: moveOn('stepDone'),
  stepRejected: moveOn('stepRejected'),
  stepAborted: moveOn('stepAborted'),
  stepSuspended: moveOn('stepSuspended'),
  stepCancelled: moveOn('stepCancelled'),
  stepReset: moveOn('stepReset'),
};

/** The first step to start fetches; the lift that ends the job puts. */
function startStage(job: Job, step: JobStep): void {
  if (job.stage === 'planned') job.stage = 'fetch';
  else if (step.work.does === 'lift' && step.work.from === 'truck') job.stage = 'put';
}

/** A machine keeps its name in the steps it did; a step that is to be given again has none. */
function leaveMachine(state: TerminalState, step: JobStep, isReset: boolean): void {
  const machine = state.equipment.get(step.machine ?? '');
  if (machine !== undefined) {
    removeFrom(machine.steps, step.id);
    removeFrom(machine.past, step.id);
    machine.past.push(step.id);
    if (machine.past.length > PAST_KEPT) machine.past.shift();
  }
  if (isReset) step.machine = null;
}
