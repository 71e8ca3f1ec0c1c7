import { isDeckTier } from '@estiba/port';
import type { EventData } from '../event.ts';
import type { TerminalState } from '../state.ts';
import type { CallVisit, QueueState } from '../words/call-visit.ts';
import { bayOfSlot } from '../ship/ship-index.ts';
import { bringIn } from './boxes.ts';
import type { Appliers } from './handlers.ts';

export type CallEvent =
  | 'callAnnounced'
  | 'callListed'
  | 'callBerthed'
  | 'planAccepted'
  | 'planRequested'
  | 'planFailed'
  | 'cranesAssigned'
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
  callBerthed: (state, { call }) => setPhase(state, call, 'alongside'),
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
    freeCranes(state, call);
    const visit = state.calls.get(call);
    if (visit !== undefined) {
      visit.cranes = [...cranes];
      visit.revision += 1;
    }
    for (const id of cranes) {
      const crane = state.equipment.get(id);
      if (crane !== undefined) crane.call = call;
    }
  },
  callCompleted: (state, { call }) => {
    setPhase(state, call, 'complete');
    freeCranes(state, call);
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
  freeCranes(state, call);
  const visit = state.calls.get(call);
  for (const box of visit?.aboard.values() ?? []) state.units.delete(box);
  const sailed = [...state.calls.values()].filter(({ phase }) => phase === 'sailed');
  for (const old of sailed.slice(0, -SAILED_KEPT)) state.calls.delete(old.call);
}

function setPhase(state: TerminalState, call: string, phase: CallVisit['phase']): void {
  const visit = state.calls.get(call);
  if (visit !== undefined) visit.phase = phase;
}

function freeCranes(state: TerminalState, call: string): void {
  for (const crane of state.calls.get(call)?.cranes ?? []) {
    const machine = state.equipment.get(crane);
    if (machine?.call === call) machine.call = null;
  }
}
