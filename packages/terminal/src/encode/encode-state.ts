import type { Container } from '@estiba/port';
import type { TerminalState } from '../state.ts';
import type { CallVisit, HoldKind, Unit } from '../words/call-visit.ts';
import { canonical } from './canonical.ts';

/** Version of the text `encodeState` writes. Raised whenever the state takes another form; a snapshot of another form is not read. */
export const STATE_FORM = 4;

/**
 * The whole state as one text: the same log gives the same text, whether it was lived, replayed, or read from a snapshot and carried on. Maps
 * are lists in the order things came in, for that order is part of the state. What is found from the rest is left out.
 */
export function encodeState(state: TerminalState): string {
  const { site, size, isWindStopped, equipment, calls, units, jobs, handovers, visitors, exceptions } = state;
  const image: Readonly<Record<Exclude<keyof StateImage, 'units'>, unknown>> = {
    form: STATE_FORM,
    site,
    size,
    equipment: [...equipment.values()],
    calls: [...calls.values()].map(imageOfCall),
    yard: [...state.yard],
    jobs: [...jobs.values()],
    handovers: [...handovers.values()],
    cells: [...state.cells],
    visitors: [...visitors.values()],
    exceptions: [...exceptions.values()],
    closedBerths: [...state.closedBerths],
    closedBySwell: [...state.closedBySwell],
    isWindStopped,
    answered: [...state.answered],
    refused: [...state.refused],
    settled: [...state.settled],
    ended: [...state.ended],
  };
  const rest = canonical(image);
  return `${rest.slice(0, -1)},"units":[${[...units.values()].map(textOfUnit).join(',')}]}`;
}

/** Most of a state is what boxes are, and that hardly changes: each is written once. */
const textOfContainer = new WeakMap<Container, string>();

function textOfUnit({ container, place, holds, job }: Unit): string {
  let text = textOfContainer.get(container);
  if (text === undefined) {
    text = canonical(container);
    textOfContainer.set(container, text);
  }
  return `{"container":${text},"holds":${canonical([...holds])},"job":${canonical(job)},"place":${canonical(place)}}`;
}

const imageOfCall = (call: CallVisit) => ({
  ...call,
  queues: [...call.queues],
  paused: [...call.paused],
  openLids: [...call.openLids],
  lashed: [...call.lashed],
  aboard: [...call.aboard],
});

/** A state as its text holds it: maps as lists of pairs, or of what they hold. */
export type StateImage = {
  readonly form: number;
  readonly calls: readonly ReturnType<typeof imageOfCall>[];
  readonly units: readonly (Omit<Unit, 'holds'> & { readonly holds: readonly HoldKind[] })[];
  readonly closedBerths: readonly string[];
  readonly closedBySwell: readonly string[];
} & Pick<TerminalState, 'site' | 'size' | 'isWindStopped'> & {
    readonly [K in 'yard' | 'cells' | 'answered' | 'refused' | 'settled' | 'ended']: readonly Pair<TerminalState[K]>[];
  } & { readonly [K in 'equipment' | 'jobs' | 'handovers' | 'visitors' | 'exceptions']: readonly Value<TerminalState[K]>[] };

type Pair<M> = M extends ReadonlyMap<infer K, infer V> ? readonly [K, V] : never;
type Value<M> = M extends ReadonlyMap<string, infer V> ? V : never;
