import { bringIn } from './boxes.ts';
import type { Appliers } from './handlers.ts';

export type VisitorEvent = 'visitorArrived' | 'visitorSent' | 'visitorAtExchange' | 'visitorLeft';

export const visitorAppliers: Appliers<VisitorEvent> = {
  visitorArrived: (state, { visitor: id, purpose, box, container }) => {
    state.visitors.set(id, { id, purpose, box, exchange: null, phase: 'at-gate' });
    if (purpose === 'deliver' && container !== null) bringIn(state, container, { at: 'visitor', visitor: id });
  },
  visitorSent: (state, { visitor: id, exchange }) => {
    const visitor = state.visitors.get(id);
    if (visitor === undefined) return;
    visitor.exchange = exchange;
    visitor.phase = 'inside';
  },
  visitorAtExchange: (state, { visitor: id }) => {
    const visitor = state.visitors.get(id);
    if (visitor !== undefined) visitor.phase = 'at-exchange';
  },
  visitorLeft: (state, { visitor: id }) => {
    state.visitors.delete(id);
  },
};
