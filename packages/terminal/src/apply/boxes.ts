import { type Kilograms, kilograms } from '@estiba/base';
import type { Container } from '@estiba/port';
import type { EventData } from '../event.ts';
import type { TerminalState } from '../state.ts';
import type { Place } from '../words/place.ts';
import type { Appliers } from './handlers.ts';
import { placeBox } from './place-box.ts';

export type BoxEvent =
  | 'inventoryTaken'
  | 'holdPlaced'
  | 'holdReleased'
  | 'weightReported'
  | 'boxMoved'
  | 'boxesExchanged'
  | 'lidMoved'
  | 'bayLashed';

/** Where boxes are and what stops them. */
export const boxAppliers: Appliers<BoxEvent> = {
  inventoryTaken: (state, { units }) => {
    for (const { container, position } of units) bringIn(state, container, { at: 'yard', position });
  },
  holdPlaced: (state, { box, hold }) => {
    state.units.get(box)?.holds.add(hold);
  },
  holdReleased: (state, { box, hold }) => {
    state.units.get(box)?.holds.delete(hold);
  },
  weightReported: (state, { box, kg, source }) => {
    const unit = state.units.get(box);
    if (unit !== undefined) unit.container = { ...unit.container, weight: weightOf(kilograms(kg), source) };
  },
  boxMoved: (state, { box, to }) => {
    const job = to.at === 'machine' ? state.jobs.get(state.units.get(box)?.job ?? '') : undefined;
    placeBox(state, box, to);
    if (job?.stage === 'fetch') job.stage = 'carry';
  },
  boxesExchanged: (state, { one, other }) => {
    const [first, second] = [state.units.get(one)?.place, state.units.get(other)?.place];
    if (first === undefined || second === undefined) return;
    placeBox(state, one, second);
    placeBox(state, other, first);
  },
  lidMoved: (state, { call, lid, to }) => {
    const lids = state.calls.get(call)?.openLids;
    if (to === 'quay') lids?.add(lid);
    else lids?.delete(lid);
  },
  bayLashed: (state, { call, bay, isLashed }) => {
    const lashed = state.calls.get(call)?.lashed;
    if (isLashed) lashed?.add(bay);
    else lashed?.delete(bay);
  },
};

/** Makes a box known at a place, or brings what is known of it up to date and sets it there. */
export function bringIn(state: TerminalState, container: Container, place: Place): void {
  const unit = state.units.get(container.id);
  if (unit === undefined) state.units.set(container.id, { container, place: { at: 'announced' }, holds: new Set(), job: null });
  else unit.container = container;
  placeBox(state, container.id, place);
}

/** Only a mass the shipper verified is one (SOLAS VI/2); what a crane or the gate weighed is taken like a declared one. */
function weightOf(gross: Kilograms, source: EventData['weightReported']['source']): Container['weight'] {
  return { gross, source: source === 'vgm' ? 'vgm' : 'declared' };
}
