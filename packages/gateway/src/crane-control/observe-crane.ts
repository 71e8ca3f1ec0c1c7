import { containerId } from '@estiba/port';
import type { CraneState, OrderReport } from '@estiba/messages/equipment';
import type { CraneObservation, OrderObservation } from '@estiba/terminal';

/** Updates of one giving of a step are numbered within this: giving 3, second update is 301. */
const ATTEMPT = 100;

export const updateIdOf = (attempt: number, update: number): number => (attempt - 1) * ATTEMPT + Math.min(update, ATTEMPT - 1);
export const attemptOf = (orderUpdateId: number): number => Math.floor(orderUpdateId / ATTEMPT) + 1;

/** What the terminal is to know of a crane's or gang's state. */
export function observeCrane(id: string, state: Pick<CraneState, 'technical' | 'operational' | 'orders' | 'holding'>): CraneObservation {
  return {
    id,
    technical: state.technical,
    operational: state.operational,
    orders: state.orders.map(orderOf),
    holding: state.holding.map(containerId),
  };
}

function orderOf(report: OrderReport): OrderObservation {
  return {
    step: report.orderId,
    attempt: attemptOf(report.orderUpdateId),
    state: stateOf(report),
    phase: report.phase,
    boxesRead: report.boxesRead.map(containerId),
    weighedKg: report.weighedKg ?? null,
    reason: report.reason ?? null,
  };
}

/** An order given up before anything moved was refused (ISA-95 knows no such state; OPC 10031-4: Aborted). */
function stateOf({ state, phase }: OrderReport): OrderObservation['state'] {
  if (state === 'Running') return 'running';
  if (state === 'Ended') return 'ended';
  if (state === 'Aborted') return phase === 'queued' ? 'rejected' : 'aborted';
  return state.startsWith('Interrupted') ? 'interrupted' : 'waiting';
}

/** It has come to its end and waits to be cleared. */
export const isOver = ({ state }: OrderReport): boolean => state === 'Ended' || state === 'Aborted';
