import type { JobState } from '@estiba/messages/equipment';
import { fieldOf, listOf } from './wire.ts';

/** ISA95StateDataType: the first of a list is the state itself, with an empty path; the others are its substates. */
export interface StateEntry {
  readonly browsePath: { readonly elements: readonly PathElement[] };
  readonly stateText: { readonly text: string; readonly locale: string };
  readonly stateNumber: number;
}

interface PathElement {
  readonly isInverse: false;
  readonly includeSubtypes: true;
  readonly targetName: { readonly name: string };
}

interface StateRow {
  readonly number: number;
  /** Substates in the order of their numbers, from 1. The profile does not tell `Completed` from `Closed`. */
  readonly substates: readonly string[];
}

const prepared = ['Waiting', 'Ready', 'Loaded'];

/** States and substates by the numbers of the official nodeset. */
const STATES: ReadonlyMap<string, StateRow> = new Map([
  ['NotAllowedToStart', { number: 1, substates: prepared }],
  ['AllowedToStart', { number: 2, substates: prepared }],
  ['Running', { number: 3, substates: [] }],
  ['Interrupted', { number: 4, substates: ['Held', 'Suspended'] }],
  ['Ended', { number: 5, substates: [] }],
  ['Aborted', { number: 6, substates: [] }],
]);

export function stateEntriesOf(state: JobState): readonly StateEntry[] {
  const [name = '', substate] = state.split('.');
  const row = STATES.get(name);
  const top = entry(name, row?.number ?? 0, []);
  if (substate === undefined || row === undefined) return [top];
  return [top, entry(substate, row.substates.indexOf(substate) + 1, [`${name}Substates`])];
}

const entry = (text: string, stateNumber: number, path: readonly string[]): StateEntry => ({
  browsePath: { elements: path.map((name) => ({ isInverse: false, includeSubtypes: true, targetName: { name } })) },
  stateText: { text, locale: 'en' },
  stateNumber,
});

/**
 * The profile's name of a state as it came, by its numbers (texts may be in any language). A state that has substates and comes without
 * counts as its first one: waiting, or held. What is unknown becomes a word that no decoder takes.
 */
export function stateNameOf(entries: unknown): string {
  const list = listOf(entries, (one) => ({ path: pathOf(one), number: fieldOf(one, 'stateNumber') }));
  if (typeof list === 'string' || list[0] === undefined) return 'no state';
  const top = list[0].number;
  const found = [...STATES].find(([, { number }]) => number === top);
  if (found === undefined || list[0].path.length > 0) return `unknown state ${typeof top === 'number' ? top : typeof top}`;
  const [name, { substates }] = found;
  if (substates.length === 0) return name;
  const sub = list.slice(1).find(({ path }) => path.length === 1)?.number ?? 1;
  return `${name}.${typeof sub === 'number' ? (substates[sub - 1] ?? `unknown substate ${sub}`) : 'unknown substate'}`;
}

function pathOf(one: unknown): readonly unknown[] {
  const path = listOf(fieldOf(fieldOf(one, 'browsePath'), 'elements'), (element) => element);
  return typeof path === 'string' ? [path] : path;
}
