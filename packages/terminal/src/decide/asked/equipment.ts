import { reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import { isAvailable } from '../../guard/machine.ts';
import { isSwell } from '../../apply/equipment.ts';
import { accepted, type Decider } from '../decision.ts';
import { dropOut } from '../heard/status.ts';

export const barEquipment: Decider<CommandData['barEquipment']> = (d, data) => {
  const machine = d.state.equipment.get(data.id);
  if (machine === undefined) return [reason('machine.unknown', { machine: data.id })];
  if (machine.barred !== null) return [reason('machine.barred', { machine: data.id, why: machine.barred.code })];
  d.emit('equipmentBarred', data);
  if (isAvailable(machine)) dropOut(d, machine, reason('machine.barred', { machine: data.id, why: data.reason.code }));
  return accepted;
};

export const clearEquipment: Decider<CommandData['clearEquipment']> = (d, data) => {
  const machine = d.state.equipment.get(data.id);
  if (machine === undefined) return [reason('machine.unknown', { machine: data.id })];
  if (machine.barred === null) return [reason('machine.not-barred', { machine: data.id })];
  d.emit('equipmentCleared', data);
  return accepted;
};

/** A berth that swell closed may be closed by a person as well: then it stays closed when the swell is down. */
export const closeBerth: Decider<CommandData['closeBerth']> = (d, data) => {
  if (!d.ground.site.berths.some(({ id }) => id === data.berth)) return [reason('berth.unknown', { berth: data.berth })];
  const takesOver = d.state.closedBySwell.has(data.berth) && !isSwell(data.reason);
  if (d.state.closedBerths.has(data.berth) && !takesOver) return [reason('quay.berth-closed', { berth: data.berth })];
  d.emit('berthClosed', data);
  return accepted;
};

export const openBerth: Decider<CommandData['openBerth']> = (d, data) => {
  if (!d.state.closedBerths.has(data.berth)) return [reason('berth.not-closed', { berth: data.berth })];
  d.emit('berthOpened', data);
  return accepted;
};
