import type { EventLog, LogEntry } from '@estiba/terminal';
import { InvalidArgumentError } from 'commander';
import { exitCode, Failure } from '../failure.ts';

/** A point of the log: a number of entries, or a moment (UTC milliseconds); the end where neither is given. */
export interface LogMoment {
  readonly seq?: number;
  readonly at?: number;
}

/** A moment with its zone, from an argument of the command line; UTC milliseconds. */
export function timeFrom(text: string): number {
  const utc = Date.parse(text);
  if (Number.isNaN(utc) || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text)) {
    throw new InvalidArgumentError(`It must be a moment with its zone, such as 2026-04-12T08:00-05:00 or 2026-04-12T13:00Z.`);
  }
  return utc;
}

/** How many entries the log had at that point: with a time, those before the first that was decided after it. */
export async function entriesAt(log: EventLog, { seq, at }: LogMoment): Promise<number> {
  const { size } = await log.head();
  if (seq !== undefined && at !== undefined) throw new Failure(exitCode.usage, 'Both --seq and --at are given.', 'Maybe leave one out.');
  if (seq !== undefined && seq > size)
    throw new Failure(exitCode.usage, `The log has ${size} entries, not ${seq}.`, `Maybe --seq ${size}, its end.`);
  if (at === undefined) return seq ?? size;
  // The terminal's clock never goes back, so the log is in order of time.
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((await entryAt(log, middle + 1)).at > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One entry. */
export async function entryAt(log: EventLog, seq: number): Promise<LogEntry> {
  for await (const [entry] of log.read(seq, seq)) if (entry !== undefined) return entry;
  throw new Failure(exitCode.damaged, `Entry ${seq} is missing from the log.`, 'Maybe verify the log and restore a backup.');
}
