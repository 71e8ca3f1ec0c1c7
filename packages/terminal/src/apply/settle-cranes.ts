import type { TerminalState } from '../state.ts';
import { isAtQuay } from '../words/call-visit.ts';

/**
 * Says for every quay crane which call it works. It may be promised to several; it stays with a ship at the quay until she is complete, then goes to
 * another at the quay, and belongs else to the announced call that is expected first.
 */
export function settleCranes(state: TerminalState): void {
  const calls = [...state.calls.values()].sort((a, b) => a.eta - b.eta || (a.call < b.call ? -1 : 1));
  for (const crane of state.equipment.values()) {
    if (crane.kind !== 'sts') continue;
    const wanting = calls.filter(({ cranes, phase }) => cranes.includes(crane.id) && phase !== 'complete' && phase !== 'sailed');
    const atQuay = wanting.filter(isAtQuay);
    const holder = atQuay.find(({ call }) => call === crane.call);
    crane.call = (holder ?? atQuay[0] ?? wanting[0])?.call ?? null;
  }
}
