import { type Reason, reason } from '@estiba/base';
import {
  type Equipment,
  findStep,
  type FoundStep,
  isAvailable,
  type JobStep,
  type TerminalState,
  whyQuayStopped,
  whyUnavailable,
} from '@estiba/terminal';

/** Why a machine does nothing now; nothing when it works. The first reason is the one to mend first. */
export function whyIdle(state: TerminalState, machine: Equipment): Reason[] {
  if (!isAvailable(machine)) return whyUnavailable(machine);
  const found = machine.steps.flatMap((id) => findStep(state, id) ?? []);
  if (found.some(({ step }) => step.state === 'running')) return [];
  const stopped = machine.kind === 'sts' ? whyQuayStopped(state, machine.call) : [];
  if (stopped.length > 0) return stopped;
  const [current] = found;
  return current === undefined ? [noWork(machine)] : whyWaits(current);
}

function noWork({ id, kind, call }: Equipment): Reason {
  return kind === 'sts' && call === null ? reason('idle.no-call', { machine: id }) : reason('idle.no-work', { machine: id });
}

/** It has a step and does not run it: what it waits for. */
function whyWaits({ job, step }: FoundStep): Reason[] {
  const reasons: Reason[] = [];
  if (step.reason !== null) reasons.push(step.reason);
  if (job.waits !== null) reasons.push(job.waits);
  for (const number of step.after) {
    const before = job.steps[number];
    if (before !== undefined && before.state !== 'done') {
      reasons.push(waitsFor(before, 'idle.waits-for-step', 'idle.waits-for-unassigned'));
    }
  }
  const partner = step.meets === null ? undefined : job.steps[step.meets];
  if (step.state === 'at-handover' && partner !== undefined) {
    reasons.push(waitsFor(partner, 'idle.waits-for-partner', 'idle.waits-for-any-partner'));
  }
  if (reasons.length > 0) return reasons;
  return [reason(step.state === 'dispatched' ? 'idle.not-accepted' : 'idle.about-to-start', { step: step.id })];
}

/** For a step another machine has, or one that no machine of its kind was given yet. */
const waitsFor = ({ id, state, machine, machineKind }: JobStep, code: string, unassigned: string): Reason =>
  machine === null ? reason(unassigned, { step: id, kind: machineKind }) : reason(code, { step: id, state, machine });
