import { reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import { accepted, type Decider } from '../decision.ts';

/** Gives up what was not released of a route. Where it ends by the truck's own word is for the truck to say, not for a command. */
export const cutRoute: Decider<CommandData['cutRoute']> = (d, { truck: id, route: name, reason: why }) => {
  const route = d.state.equipment.get(id)?.route;
  if (route?.id !== name) return [reason('route.not-current', { truck: id, route: name })];
  if (route.released === route.cells.length - 1) return accepted;
  d.emit('routeCut', { truck: id, route: name, reason: why });
  return accepted;
};
