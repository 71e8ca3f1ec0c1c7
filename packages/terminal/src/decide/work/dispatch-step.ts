import { type Reason, reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import { findStep, type FoundStep } from '../../find-step.ts';
import { whyBusy, whyUnavailable } from '../../guard/machine.ts';
import type { Equipment } from '../../words/equipment.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';
import { dispatchLift } from './dispatch-lift.ts';
import { dispatchTruck } from './dispatch-truck.ts';
import { whyNoLashing, whyNoLidMove } from './dispatch-others.ts';

/** Gives a step to a machine. What each kind of work needs is asked here and nowhere else: from now on the machine may do it. */
export const dispatchStep: Decider<CommandData['dispatchStep']> = (d, { step: id, machine: name, cell, reasons }) => {
  const found = findStep(d.state, id);
  const machine = d.state.equipment.get(name);
  if (found === null) return [reason('step.unknown', { step: id })];
  if (machine === undefined) return [reason('machine.unknown', { machine: name })];
  const notReady = [...whyNotReady(found), ...whyNotFor(found, machine)];
  if (notReady.length > 0) return notReady;
  const refused = whyNot(d, found, machine, cell);
  if (refused.length > 0) return refused;
  d.emit('stepDispatched', { step: id, machine: name, reasons });
  if (machine.kind === 'truck' && hasStayed(d)) {
    d.emit('stepAccepted', { step: id });
    d.emit('stepStarted', { step: id });
    d.emit('stepAtHandover', { step: id });
  }
  return accepted;
};

/** Is the truck served where it was served just before? Then it has nowhere to go. */
const hasStayed = (d: Decision): boolean => d.events.some((event) => event.type === 'handoverMoved' && event.data.state === 'truck-in');

/** Planned, its job not waiting, and what comes before it done? */
function whyNotReady({ job, step }: FoundStep): Reason[] {
  if (step.state !== 'planned') return [reason('step.not-planned', { step: step.id, state: step.state })];
  if (job.waits !== null) return [job.waits];
  for (const number of step.after) {
    const before = job.steps[number];
    if (before !== undefined && before.state !== 'done') return [reason('step.too-soon', { step: step.id, after: before.id })];
  }
  return [];
}

function whyNotFor({ step }: FoundStep, machine: Equipment): Reason[] {
  if (machine.kind !== step.machineKind)
    return [reason('machine.wrong-kind', { machine: machine.id, kind: machine.kind, wanted: step.machineKind })];
  return [...whyUnavailable(machine), ...whyBusy(machine)];
}

function whyNot(d: Decision, found: FoundStep, machine: Equipment, cell: string | null): readonly Reason[] {
  const { work } = found.step;
  switch (work.does) {
    case 'lift':
      return dispatchLift(d, found, work, machine);
    case 'receive':
    case 'deliver':
      return dispatchTruck(d, found, work, machine, cell);
    case 'lid':
      return whyNoLidMove(d, found, work, machine);
    case 'lash':
    case 'unlash':
      return whyNoLashing(d, found, work);
    case 'admit':
      return accepted;
  }
}
