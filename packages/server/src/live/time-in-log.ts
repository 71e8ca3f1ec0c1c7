import type { EventLog, LogEntry } from '@estiba/terminal';

/** The entry with this number, which must be in the log. */
export async function entryAt(log: EventLog, seq: number): Promise<LogEntry> {
  for await (const [entry] of log.read(seq, seq)) if (entry !== undefined) return entry;
  throw new RangeError(`Entry ${seq} is not in the log. Maybe the log is not the one it was.`);
}

/** Number of the last entry decided at `moment` or before; entries are in the order of time, so it is found by halving. 0: there is none. */
export async function lastBefore(log: EventLog, moment: number, size: number): Promise<number> {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((await entryAt(log, middle)).at <= moment) low = middle;
    else high = middle - 1;
  }
  return low;
}
