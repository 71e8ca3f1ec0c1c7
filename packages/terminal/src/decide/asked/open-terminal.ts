import { type Reason, reason } from '@estiba/base';
import { blockOf } from '../../ground.ts';
import { accepted, type Decider } from '../decision.ts';
import type { CommandData } from '../../command.ts';

/** Names the site and its machines, once and before all else. */
export const openTerminal: Decider<CommandData['openTerminal']> = (d, data) => {
  if (d.state.site !== null) return [reason('terminal.open-already', { site: d.state.site })];
  if (data.site !== d.ground.site.id) return [reason('terminal.other-site', { site: data.site, ground: d.ground.site.id })];
  const reasons: Reason[] = [];
  const names = new Set<string>();
  for (const { id, block, home } of data.equipment) {
    if (names.has(id)) reasons.push(reason('equipment.named-twice', { machine: id }));
    names.add(id);
    if (block !== null && blockOf(d.ground, block) === undefined) reasons.push(reason('equipment.no-block', { machine: id, block }));
    if (home !== null && !d.ground.cellOf.has(home)) reasons.push(reason('equipment.no-home', { machine: id, cell: home }));
  }
  if (reasons.length > 0) return reasons;
  d.emit('terminalOpened', data);
  return accepted;
};
