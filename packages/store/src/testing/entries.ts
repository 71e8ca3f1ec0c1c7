import { milliseconds } from '@estiba/base';
import type { EventLog, LogEntry, NewEntry } from '@estiba/terminal';

/** An entry as a terminal writes it, different for each number. */
export function anEntry(number: number, more: Partial<NewEntry> = {}): NewEntry {
  return {
    at: milliseconds(1_790_000_000_000 + number),
    type: 'stepDone',
    version: 1,
    actor: `truck-${number % 50}`,
    command: `command-${number}`,
    data: { job: number, box: 'MSKU1234565', block: 'A1', place: [number % 40, number % 10, 1], note: 'ñ 集装箱 "quoted"' },
    ...more,
  };
}

/** `count` entries, the first of them number `from`. */
export function someEntries(from: number, count: number): NewEntry[] {
  return Array.from({ length: count }, (_, at) => anEntry(from + at));
}

export async function readAll(log: Pick<EventLog, 'read'>, from = 1, to?: number): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const batch of log.read(from, to)) entries.push(...batch);
  return entries;
}
