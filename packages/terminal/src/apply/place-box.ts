import { type ContainerId, formatSlot, formatYardPosition } from '@estiba/port';
import type { TerminalState } from '../state.ts';
import type { Unit } from '../words/call-visit.ts';
import type { Place } from '../words/place.ts';
import { removeFrom } from './handlers.ts';

/** Sets a box in its new place; every index by place follows. A box that is gone is no longer known. */
export function placeBox(state: TerminalState, id: ContainerId, to: Place): void {
  const unit = state.units.get(id);
  if (unit === undefined) return;
  leave(state, id, unit);
  unit.place = to;
  if (to.at === 'yard') {
    const name = formatYardPosition(to.position);
    state.yard.set(name, id);
    if (state.promised.get(name) === id) state.promised.delete(name);
  } else if (to.at === 'ship') state.calls.get(to.call)?.aboard.set(formatSlot(to.slot), id);
  else if (to.at === 'machine') state.equipment.get(to.machine)?.holding.push(id);
  else if (to.at === 'gone') state.units.delete(id);
}

function leave(state: TerminalState, id: ContainerId, { place }: Unit): void {
  if (place.at === 'yard') {
    const name = formatYardPosition(place.position);
    if (state.yard.get(name) === id) state.yard.delete(name);
  } else if (place.at === 'ship') {
    const aboard = state.calls.get(place.call)?.aboard;
    const slot = formatSlot(place.slot);
    if (aboard?.get(slot) === id) aboard.delete(slot);
  } else if (place.at === 'machine') {
    const machine = state.equipment.get(place.machine);
    if (machine !== undefined) removeFrom(machine.holding, id);
  }
}
