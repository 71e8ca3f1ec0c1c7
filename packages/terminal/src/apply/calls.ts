import { isDeckTier } from '@estiba/port';
import type { EventData } from '../event.ts';
import type { TerminalState } from '../state.ts';
import type { CallVisit, QueueState } from '../words/call-visit.ts';
import { bayOfSlot } from '../ship/ship-index.ts';
import { bringIn } from './boxes.ts';
import type { Appliers } from './handlers.ts';
import { settleCranes } from './settle-cranes.ts';

export type CallEvent =
  | 'callAnnounced'
  | 'callListed'
  | 'callBerthed'
  | 'planAccepted'
  | 'planRequested'
  | 'planFailed'
  | 'cranesAssigned'
  | 'callRescheduled'
  | 'loadListChanged'
  | 'queuePaused'
  | 'queueResumed'
  | 'callCompleted'
  | 'callSailed';

/** Calls that sailed and are still shown. */
const SAILED_KEPT = 8;

export const callAppliers: Appliers<CallEvent> = {
  callAnnounced: (state, data) => {
    state.calls.set(data.call, {
      ...data,
      phase: 'announced',
      isListed: false,
      plan: null,
      cranes: [],
      queues: new Map(),
      paused: new Map(),
      loadList: [],
      leftOut: [],
      whyLeftOut: [],
      without: [],
      planWanted: null,
      planFailed: null,
      revision: 0,
      openLids: new Set(),
      lashed: new Set(),
      aboard: new Map(),
    });
  },
  callListed,
  callBerthed: (state, { call }) => {
    setPhase(state, call, 'alongside');
    settleCranes(state);
  },
  planAccepted,
  planRequested: (state, { call, reasons }) => {
    const visit = state.calls.get(call);
    if (visit === undefined) return;
    const known = new Set(visit.planWanted?.map((reason) => JSON.stringify(reason)));
    visit.planWanted = [...(visit.planWanted ?? []), ...reasons.filter((reason) => !known.has(JSON.stringify(reason)))];
  },
  planFailed: (state, { call }) => {
    const visit = state.calls.get(call);
    if (visit === undefined) return;
    visit.planFailed = visit.planWanted ?? [];
    visit.planWanted = null;
  },
  cranesAssigned: (state, { call, cranes }) => {
    const visit = state.calls.get(call);
    if (visit === undefined) return;
    visit.cranes = [...cranes];
    for (const crane of visit.paused.keys()) if (!cranes.includes(crane)) visit.paused.delete(crane);
    visit.revision += 1;
    settleCranes(state);
  },
  callRescheduled: (state, { call, berth, bowAt, eta, etd }) => {
    const visit = state.calls.get(call);
    if (visit === undefined) return;
    // Whoever holds the visit goes on holding it.
    Object.assign(visit, { berth, bowAt, eta, etd });
    visit.revision += 1;
    settleCranes(state);
  },
  loadListChanged,
  queuePaused: (state, { call, crane, reason }) => void state.calls.get(call)?.paused.set(crane, reason),
  queueResumed: (state, { call, crane }) => void state.calls.get(call)?.paused.delete(crane),
  callCompleted: (state, { call }) => {
    setPhase(state, call, 'complete');
    settleCranes(state);
  },
  callSailed,
};

function callListed(state: TerminalState, { call, arrival, loadList }: EventData['callListed']): void {
  const visit = state.calls.get(call);
  if (visit === undefined) return;
  visit.isListed = true;
  for (const { container, slot } of arrival) bringIn(state, container, { at: 'ship', call, slot });
  visit.loadList = loadList.map(({ id }) => id);
  for (const container of loadList) bringIn(state, container, state.units.get(container.id)?.place ?? { at: 'announced' });
  // Where nobody lashes for the terminal, lashings are the ship's own affair and stop nothing.
  if (![...state.equipment.values()].some(({ kind }) => kind === 'lasher')) return;
  for (const { slot } of arrival) if (isDeckTier(slot.tier)) visit.lashed.add(bayOfSlot(visit.outline, slot));
}

function loadListChanged(state: TerminalState, { call, add, cancel }: EventData['loadListChanged']): void {
  const visit = state.calls.get(call);
  if (visit === undefined) return;
  const listed = new Set(visit.loadList);
  for (const box of cancel) listed.delete(box);
  for (const container of add) {
    listed.add(container.id);
    bringIn(state, container, state.units.get(container.id)?.place ?? { at: 'announced' });
  }
  visit.loadList = [...listed];
  visit.revision += 1;
}

function planAccepted(state: TerminalState, { call, plan, queues, leftOut, why, without }: EventData['planAccepted']): void {
  const visit = state.calls.get(call);
  if (visit === undefined) return;
  visit.plan = plan;
  visit.leftOut = [...leftOut];
  visit.whyLeftOut = why ?? [];
  visit.without = without ?? [];
  visit.planWanted = null;
  visit.planFailed = null;
  visit.revision += 1;
  for (const queue of visit.queues.values()) queue.instructions = queue.instructions.slice(0, queue.started);
  for (const { crane, instructions } of queues) {
    const queue: QueueState = visit.queues.get(crane) ?? { instructions: [], started: 0, done: 0 };
    queue.instructions = [...queue.instructions, ...instructions];
    visit.queues.set(crane, queue);
  }
}

/** The ship takes her boxes with her; her visit is kept for a while as it ended. */
function callSailed(state: TerminalState, { call }: EventData['callSailed']): void {
  setPhase(state, call, 'sailed');
  const visit = state.calls.get(call);
  for (const box of visit?.aboard.values() ?? []) state.units.delete(box);
  const sailed = [...state.calls.values()].filter(({ phase }) => phase === 'sailed');
  for (const old of sailed.slice(0, -SAILED_KEPT)) state.calls.delete(old.call);
}

function setPhase(state: TerminalState, call: string, phase: CallVisit['phase']): void {
  const visit = state.calls.get(call);
  if (visit !== undefined) visit.phase = phase;
}
