import { boxAppliers } from './apply/boxes.ts';
import { callAppliers } from './apply/calls.ts';
import { equipmentAppliers } from './apply/equipment.ts';
import { exceptionAppliers } from './apply/exceptions.ts';
import { handoverAppliers } from './apply/handovers.ts';
import type { Appliers } from './apply/handlers.ts';
import { jobAppliers } from './apply/jobs.ts';
import { stepAppliers } from './apply/steps.ts';
import { trafficAppliers } from './apply/traffic.ts';
import { visitorAppliers } from './apply/visitors.ts';
import type { EventData, EventType, TerminalEvent } from './event.ts';
import type { TerminalState } from './state.ts';

const appliers: Appliers<EventType> = {
  ...boxAppliers,
  ...callAppliers,
  ...equipmentAppliers,
  ...exceptionAppliers,
  ...handoverAppliers,
  ...jobAppliers,
  ...stepAppliers,
  ...trafficAppliers,
  ...visitorAppliers,
};

/** Folds one event into the state, in place. Never refuses, and asks nothing but the event and the state. */
export function apply(state: TerminalState, event: TerminalEvent): void {
  const applier = appliers[event.type] as (state: TerminalState, data: EventData[EventType]) => void;
  applier(state, event.data);
  state.size++;
}
