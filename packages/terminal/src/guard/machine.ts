import { type Reason, reason } from '@estiba/base';
import type { TerminalState } from '../state.ts';
import type { Equipment } from '../words/equipment.ts';

/** Steps a crane has at the most: the one it does and the one it will do next. */
const CRANE_STEPS = 2;

/**
 * May the machine be given work: technically able (green, yellow), in command of itself (automatic, semi-automatic), heard of, and not
 * barred? The table of the crane control systems: never in manual, remote, maintenance or offline, never when red.
 */
export function isAvailable({ technical, operational, link, barred }: Equipment): boolean {
  return technical !== 'red' && (operational === 'automatic' || operational === 'semi-automatic') && link === 'online' && barred === null;
}

/** Why it may not; empty when it may. */
export function whyUnavailable(machine: Equipment): Reason[] {
  const { id, technical, operational, link, barred } = machine;
  const reasons: Reason[] = [];
  if (technical === 'red') reasons.push(reason('machine.red', { machine: id }));
  if (operational !== 'automatic' && operational !== 'semi-automatic') {
    reasons.push(reason('machine.not-automatic', { machine: id, operational }));
  }
  if (link !== 'online') reasons.push(reason('machine.not-online', { machine: id, link }));
  if (barred !== null) reasons.push(reason('machine.barred', { machine: id, why: barred.code }));
  return reasons;
}

/** Has it room for one more step? */
export function whyBusy({ id, kind, steps }: Equipment): Reason[] {
  const limit = kind === 'truck' || kind === 'lasher' ? 1 : CRANE_STEPS;
  return steps.length < limit ? [] : [reason('machine.busy', { machine: id, step: steps[0] as string })];
}

/** What stops new work of quay cranes: wind, or the berth of the call being closed. */
export function whyQuayStopped(state: TerminalState, call: string | null): Reason[] {
  const reasons: Reason[] = [];
  if (state.isWindStopped) reasons.push(reason('quay.wind-stop'));
  const berth = state.calls.get(call ?? '')?.berth;
  if (berth !== undefined && state.closedBerths.has(berth)) reasons.push(reason('quay.berth-closed', { berth }));
  return reasons;
}
