import { type EventLog, type LogEntry, readEvent } from '@estiba/terminal';
import type { Io } from '../io.ts';
import { entriesOf } from '../log/entries.ts';
import { plainText } from '../show/plain-text.ts';
import type { Speaker } from '../words/speaker.ts';
import { eventSentence } from './event-sentence.ts';
import { understanding } from './fold.ts';

/** Longest time a timer can be set to [ms]. */
const longestPause = 2 ** 31 - 1;

/** Entries that are printed as they happened. */
export interface Following {
  readonly from: number;
  readonly to: number;
  /** How many times faster than they happened; Infinity: without a pause. */
  readonly speed: number;
  /** Kinds of events that are printed; all without. */
  readonly only?: ReadonlySet<string>;
  /** Only what this machine did, or what names this box, job, call or machine. */
  readonly about?: string;
}

/** Prints what happened, one line an event, with the pauses that lay between, `speed` times shorter. Ctrl-C ends it. */
export async function follow(log: EventLog, following: Following, words: Speaker, io: Io, signal: AbortSignal): Promise<void> {
  const { from, to, speed } = following;
  let last: number | null = null;
  for await (const batch of entriesOf(log, from, to, { signal })) {
    for (const entry of batch.filter((one) => isWanted(one, following))) {
      if (last !== null && entry.at > last) await wait((entry.at - last) / speed, signal, io);
      if (signal.aborted) return;
      last = entry.at;
      const event = readEvent(entry);
      const text = event.ok ? understanding(entry, () => eventSentence(event.value, words)) : words.running(event.reasons[0]!);
      io.out.write(`${String(entry.seq).padStart(7)}  ${words.second(entry.at)}  ${plainText(text).replaceAll('\n', ' ')}\n`);
    }
  }
}

function isWanted({ type, actor, data }: LogEntry, { only, about }: Following): boolean {
  if (only !== undefined && !only.has(type)) return false;
  return about === undefined || actor === about || JSON.stringify(data).includes(JSON.stringify(about).slice(1, -1));
}

async function wait(milliseconds: number, signal: AbortSignal, { pause }: Io): Promise<void> {
  // A signal that comes meanwhile ends the pause; the caller looks at it.
  if (milliseconds >= 1) await pause(Math.min(milliseconds, longestPause), signal);
}
