import type { TerminalState } from './state.ts';

/** A terminal before anything happened. */
export function emptyState(): TerminalState {
  return {
    site: null,
    size: 0,
    equipment: new Map(),
    calls: new Map(),
    units: new Map(),
    yard: new Map(),
    jobs: new Map(),
    handovers: new Map(),
    cells: new Map(),
    visitors: new Map(),
    exceptions: new Map(),
    closedBerths: new Set(),
    closedBySwell: new Set(),
    isWindStopped: false,
    answered: new Map(),
    refused: new Map(),
    settled: new Map(),
    ended: new Map(),
    promised: new Map(),
    occupied: new Map(),
    routes: new Map(),
    meetings: new Map(),
  };
}
