import { reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import { isAvailable } from '../../guard/machine.ts';
import { accepted, type Decider } from '../decision.ts';
import { dropOut, report } from './status.ts';

export const observeLink: Decider<CommandData['observeLink']> = (d, { id, link }) => {
  const machine = d.state.equipment.get(id);
  if (machine === undefined) return [reason('machine.unknown', { machine: id })];
  if (machine.link !== link && !(machine.link === 'never' && link === 'lost')) report(d, machine, { link });
  return accepted;
};

export const observeWind: Decider<CommandData['observeWind']> = (d, data) => {
  if (data.isStopped !== d.state.isWindStopped) d.emit('windReported', data);
  return accepted;
};

/** An adapter found a machine breaking the protocol: an operator is told, and where that is called for the machine is given no more work. */
export const observeFault: Decider<CommandData['observeFault']> = (d, { id, reason: why, isBarring, standsAt }) => {
  const machine = d.state.equipment.get(id);
  if (machine === undefined) return [reason('machine.unknown', { machine: id })];
  if (isBarring && machine.barred === null) {
    d.emit('equipmentBarred', { id, reason: why });
    if (isAvailable(machine)) dropOut(d, machine, why);
  }
  const place = standsAt === undefined ? '' : `:${standsAt}`;
  d.raise(`fault:${id}:${why.code}${place}`, id, why, standsAt === undefined);
  return accepted;
};
