import { type Container, formatSlot } from '@estiba/port';
import type { EventLog, LogEntry, TerminalEvent } from '@estiba/terminal';
import { eventOf, type LogReading } from './log-follower.ts';

export interface ArrivedBox {
  readonly box: string;
  readonly slot: string;
}

/** A box of a call's lists: what is known of it, and its slot on arrival; null where it was to be loaded. */
export interface ListedBox {
  readonly container: Container;
  readonly slot: string | null;
}

interface Listed {
  readonly arrival: readonly ArrivedBox[];
  /** Entries of the log that say what is on the lists. */
  readonly entries: number[];
}

/** Calls whose arrival is remembered: those not sailed, and the last that did. */
const MOST = 20;

/** What each call's ship had aboard when she came, as it was listed, and where the log tells of her lists. */
export class Arrivals implements LogReading {
  readonly #calls = new Map<string, Listed>();

  take({ seq }: LogEntry, event: TerminalEvent | null): void {
    if (event?.type === 'loadListChanged') this.#calls.get(event.data.call)?.entries.push(seq);
    if (event?.type !== 'callListed') return;
    const { call, arrival } = event.data;
    const arrived = arrival.map(({ container, slot }) => ({ box: container.id, slot: formatSlot(slot) }));
    this.#calls.set(call, { arrival: arrived, entries: [seq] });
    if (this.#calls.size > MOST) this.#calls.delete(this.#calls.keys().next().value!);
  }

  of(call: string): readonly ArrivedBox[] {
    return this.#calls.get(call)?.arrival ?? [];
  }

  /** Entries of the log that say what is on the lists, oldest first; null where nothing is remembered. */
  entriesOf(call: string): readonly number[] | null {
    return this.#calls.get(call)?.entries ?? null;
  }

  /** Every box of the call's lists as they were given, also those the terminal has no more; null where nothing is remembered. */
  async listed(log: EventLog, call: string): Promise<readonly ListedBox[] | null> {
    const known = this.#calls.get(call);
    if (known === undefined) return null;
    const boxes = new Map<string, ListedBox>();
    for (const seq of known.entries) for await (const [entry] of log.read(seq, seq)) if (entry !== undefined) addTo(boxes, eventOf(entry));
    return [...boxes.values()];
  }
}

function addTo(boxes: Map<string, ListedBox>, event: TerminalEvent | null): void {
  if (event?.type === 'callListed') {
    for (const container of event.data.loadList) boxes.set(container.id, { container, slot: null });
    for (const { container, slot } of event.data.arrival) boxes.set(container.id, { container, slot: formatSlot(slot) });
  }
  if (event?.type === 'loadListChanged') for (const container of event.data.add) boxes.set(container.id, { container, slot: null });
}
