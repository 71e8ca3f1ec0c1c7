import { formatSlot } from '@estiba/port';
import type { LogEntry, TerminalEvent } from '@estiba/terminal';
import type { LogReading } from './log-follower.ts';

export interface ArrivedBox {
  readonly box: string;
  readonly slot: string;
}

/** Calls whose arrival is remembered: those not sailed, and the last that did. */
const MOST = 20;

/** What each call's ship had aboard when she came, as it was listed. */
export class Arrivals implements LogReading {
  readonly #calls = new Map<string, readonly ArrivedBox[]>();

  take(_entry: LogEntry, event: TerminalEvent | null): void {
    if (event?.type !== 'callListed') return;
    const { call, arrival } = event.data;
    this.#calls.set(
      call,
      arrival.map(({ container, slot }) => ({ box: container.id, slot: formatSlot(slot) })),
    );
    if (this.#calls.size > MOST) this.#calls.delete(this.#calls.keys().next().value!);
  }

  of(call: string): readonly ArrivedBox[] {
    return this.#calls.get(call) ?? [];
  }
}
