import { type Reason, reason } from '@estiba/base';
import { findStep } from '../../find-step.ts';
import { isAvailable } from '../../guard/machine.ts';
import type { EventData } from '../../event.ts';
import type { Equipment, OperationalStatus, TechnicalStatus } from '../../words/equipment.ts';
import type { Decision } from '../decision.ts';
import { resetStep } from '../reset-step.ts';

/** What a machine said of its own state, where it is new. A machine that is heard is online. */
export function reportStatus(d: Decision, machine: Equipment, technical: TechnicalStatus, operational: OperationalStatus): void {
  const isNew = machine.technical !== technical || machine.operational !== operational || machine.link !== 'online';
  if (isNew) report(d, machine, { technical, operational, link: 'online' });
}

/** Logs new status; when the machine drops out by it, what it has not begun is given back and what it has begun is told to an operator. */
export function report(d: Decision, machine: Equipment, news: Omit<EventData['equipmentReported'], 'id'>): void {
  d.emit('equipmentReported', { id: machine.id, ...news });
  if (isAvailable(machine) && !isAvailable({ ...machine, ...news } as Equipment)) dropOut(d, machine, reasonOf(machine.id, news));
}

/** Steps not begun go back to be given to others. Begun ones wait, and what the machine holds stays on it. */
export function dropOut(d: Decision, machine: Equipment, why: Reason): void {
  for (const id of machine.steps) {
    const found = findStep(d.state, id);
    if (found === null) continue;
    const state = d.stateOf(found.step);
    if (state === 'dispatched' || state === 'accepted') resetStep(d, found, why);
    else if ((state === 'running' || state === 'at-handover') && why.code === 'machine.red') {
      d.raise(`${id}@${found.step.attempt}:${why.code}`, id, why);
    }
  }
}

function reasonOf(machine: string, { technical, operational, link }: Omit<EventData['equipmentReported'], 'id'>): Reason {
  if (technical === 'red') return reason('machine.red', { machine });
  if (link === 'lost') return reason('machine.not-online', { machine, link });
  return reason('machine.not-automatic', { machine, operational: operational ?? '' });
}
