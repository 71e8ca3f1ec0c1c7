import { createHash } from 'node:crypto';
import { decodeState, encodeState } from '@estiba/terminal';
import { smallCall } from '../../e2e/day/calls.ts';
import { MemoryDay } from '../../e2e/day/memory-day.ts';
import { siteNamed } from '../../e2e/day/sites.ts';
import type { Sample } from './malformed.ts';

/** A terminal in the midst of a call: cranes lift, trucks drive, handovers are open. */
export interface WorkingTerminal {
  readonly day: MemoryDay;
  /** What its machines said last, one of each topic. */
  readonly samples: readonly Sample[];
  /** What it published since it was asked last. */
  readonly published: () => number;
}

const HOURS = 1;

export async function workingTerminal(): Promise<WorkingTerminal> {
  const site = siteNamed('langstrand');
  const day = new MemoryDay({ site, scenario: smallCall(site, 20) });
  const samples = new Map<string, Sample>();
  let published = 0;
  const receive = day.operation.receive.bind(day.operation);
  day.operation.receive = (topic, payload) => {
    samples.set(topic, { topic, payload });
    receive(topic, payload);
  };
  day.onTold = () => void published++;
  await day.open();
  await day.run(HOURS);
  day.operation.receive = receive;
  if (day.terminal.state.jobs.size === 0) throw new Error('The terminal has no work. Maybe the call begins later now.');
  return {
    day,
    samples: [...samples.values()],
    published: () => {
      const count = published;
      published = 0;
      return count;
    },
  };
}

/** Exceptions that say no more than: what came from this machine could not be read, or was not its own. */
const TOLD = /^fault:.*:(?:vehicle[.](?:unreadable|foreign-header)|machine[.]unreadable)$/;

/** Hash of all a terminal holds, but for those exceptions, and how many entries its log has because of them. */
export function soundHash({ terminal }: MemoryDay): string {
  const state = decodeState(encodeState(terminal.state));
  for (const id of state.exceptions.keys()) if (TOLD.test(id)) state.exceptions.delete(id);
  state.size = 0;
  return createHash('sha256').update(encodeState(state)).digest('hex');
}

/** Entries since then that say anything else. */
export function otherEntries({ log }: MemoryDay, since: number): number {
  const isTold = (type: string, data: unknown): boolean =>
    type === 'exceptionRaised' && TOLD.test(String((data as { readonly id?: string }).id));
  return log.entries.slice(since).filter(({ type, data }) => !isTold(type, data)).length;
}
