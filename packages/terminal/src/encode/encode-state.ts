import type { TerminalState } from '../state.ts';
import type { CallVisit, Unit } from '../words/call-visit.ts';
import { canonical } from './canonical.ts';

/** Version of the text `encodeState` writes. Raised whenever the state takes another form; a snapshot of another form is not read. */
export const STATE_FORM = 1;

/**
 * The whole state as one text: the same log gives the same text, whether it was lived, replayed, or read from a snapshot and carried on. Maps
 * are lists in the order things came in, for that order is part of the state. What is found from the rest is left out.
 */
export function encodeState(state: TerminalState): string {
  const { site, size, isWindStopped, equipment, calls, units, jobs, handovers, visitors, exceptions } = state;
  return canonical({
    form: STATE_FORM,
    site,
    size,
    equipment: [...equipment.values()],
    calls: [...calls.values()].map(imageOfCall),
    units: [...units.values()].map(imageOfUnit),
    yard: [...state.yard],
    jobs: [...jobs.values()],
    handovers: [...handovers.values()],
    cells: [...state.cells],
    visitors: [...visitors.values()],
    exceptions: [...exceptions.values()],
    closedBerths: [...state.closedBerths],
    isWindStopped,
    answered: [...state.answered],
    refused: [...state.refused],
    settled: [...state.settled],
    ended: [...state.ended],
  });
}

const imageOfCall = (call: CallVisit) => ({
  ...call,
  queues: [...call.queues],
  openLids: [...call.openLids],
  lashed: [...call.lashed],
  aboard: [...call.aboard],
});

const imageOfUnit = (unit: Unit) => ({ ...unit, holds: [...unit.holds] });

/** A state as its text holds it: maps as lists of pairs, or of what they hold. */
export type StateImage = {
  readonly form: number;
  readonly calls: readonly ReturnType<typeof imageOfCall>[];
  readonly units: readonly ReturnType<typeof imageOfUnit>[];
  readonly closedBerths: readonly string[];
} & Pick<TerminalState, 'site' | 'size' | 'isWindStopped'> & {
    readonly [K in 'yard' | 'cells' | 'answered' | 'refused' | 'settled' | 'ended']: readonly Pair<TerminalState[K]>[];
  } & { readonly [K in 'equipment' | 'jobs' | 'handovers' | 'visitors' | 'exceptions']: readonly Value<TerminalState[K]>[] };

type Pair<M> = M extends ReadonlyMap<infer K, infer V> ? readonly [K, V] : never;
type Value<M> = M extends ReadonlyMap<string, infer V> ? V : never;
