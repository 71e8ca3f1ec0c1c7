import { type BoxRow, type Changes, columnsOfBoxes, type Picture } from '@estiba/messages/frames';
import type { TerminalEvent, TerminalState } from '@estiba/terminal';
import { byPlace } from './by-place.ts';
import { type Beside, keysOf, rowOf, STATE_TABLES, type StateTable } from './rows.ts';
import { type JobTies, touchRows } from './touched.ts';

/**
 * What browsers hold of a terminal: the whole picture at any moment, and what changed since the last time. It keeps only names of rows; the
 * rows themselves are made from the state when somebody is to be told.
 */
export class Mirror {
  readonly #state: TerminalState;
  readonly #beside: Beside = { windMetresPerSecond: null };
  readonly #touched = new Map<StateTable, Set<string>>(STATE_TABLES.map((table) => [table, new Set()]));
  /** Jobs not ended, with whoever had a part in them. */
  readonly #jobs = new Map<string, { readonly boxes: readonly string[]; readonly call: string | null; readonly machines: Set<string> }>();

  /** Calls the state knows, or knew when it was looked at last. */
  readonly #calls: Set<string>;

  constructor(state: TerminalState) {
    this.#state = state;
    this.#calls = new Set(state.calls.keys());
    for (const job of state.jobs.keys()) this.#tiesOf(job);
  }

  /** An event of the terminal, applied to the state already. */
  follow(event: TerminalEvent): void {
    if (event.type === 'windReported') this.#beside.windMetresPerSecond = event.data.metresPerSecond;
    touchRows(event, {
      state: this.#state,
      tiesOf: (job) => this.#tiesOf(job),
      touch: (table, key) => void this.#touched.get(table)!.add(key),
    });
    if (event.type === 'jobEnded') this.#jobs.delete(event.data.job);
    if (event.type === 'callAnnounced') this.#calls.add(event.data.call);
    if (event.type === 'callSailed') this.#forgetCalls();
  }

  /** Rows that changed since this was asked last; null when none did. */
  takeChanges(): Changes | null {
    const changes: Partial<Record<StateTable, [string, unknown][]>> = {};
    let isAny = false;
    for (const [table, keys] of this.#touched) {
      if (keys.size === 0) continue;
      isAny = true;
      changes[table] = [...keys].map((key) => [key, rowOf[table](this.#state, key, this.#beside)]);
      keys.clear();
    }
    // Each list was made by the table's own function.
    return isAny ? (changes as Changes) : null;
  }

  /** Rows that changed and were not asked for yet. */
  get waiting(): number {
    let count = 0;
    for (const keys of this.#touched.values()) count += keys.size;
    return count;
  }

  /** Lets go of what changed: whoever is told next is told everything. */
  forgetChanges(): void {
    for (const keys of this.#touched.values()) keys.clear();
  }

  /** Everything as it stands. */
  picture(): Picture {
    const rows: Partial<Record<StateTable, [string, unknown][]>> = {};
    for (const table of STATE_TABLES) {
      if (table !== 'boxes')
        rows[table] = [...keysOf[table](this.#state)].map((key) => [key, rowOf[table](this.#state, key, this.#beside)]);
    }
    const boxes: BoxRow[] = [];
    for (const key of keysOf.boxes(this.#state)) {
      const row = rowOf.boxes(this.#state, key, this.#beside);
      if (row !== null) boxes.push(row);
    }
    // As above.
    return { rows: rows as Picture['rows'], boxes: byPlace(columnsOfBoxes(boxes)) };
  }

  /** A call that sailed may push an older one out of the state's memory. */
  #forgetCalls(): void {
    for (const call of this.#calls) {
      if (this.#state.calls.has(call)) continue;
      this.#calls.delete(call);
      this.#touched.get('calls')!.add(call);
    }
  }

  #tiesOf(id: string): JobTies | undefined {
    const job = this.#state.jobs.get(id);
    let known = this.#jobs.get(id);
    if (job === undefined) return known;
    if (known === undefined) this.#jobs.set(id, (known = { boxes: job.boxes, call: job.call, machines: new Set() }));
    for (const { machine } of job.steps) if (machine !== null) known.machines.add(machine);
    return known;
  }
}
