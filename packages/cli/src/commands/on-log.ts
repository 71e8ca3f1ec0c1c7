import type { StoredLog } from '@estiba/store';
import type { Io } from '../io.ts';
import { logPlaceOf, nameOf } from '../log/log-place.ts';
import { withLog } from '../log/with-log.ts';
import { type WorkView, workView } from '../log/work-view.ts';
import { type Speaker, speaker } from '../words/speaker.ts';
import type { LogFlags } from './log-options.ts';

/** What a command about a log works with. */
export interface LogWork {
  /** The log in words, for people. */
  readonly name: string;
  readonly words: Speaker;
  /** Shows how far the work is. */
  readonly view: WorkView;
}

/** Finds the log a command line names, opens it for reading, and closes it and the view of the work when that is done. */
export async function onLog<T>(
  path: string | undefined,
  flags: LogFlags,
  { err }: Pick<Io, 'err'>,
  work: (log: StoredLog, about: LogWork) => Promise<T>,
): Promise<T> {
  const place = await logPlaceOf(path, flags);
  const words = speaker(flags.lang, 'UTC');
  const view = workView(words, err, flags.quiet === true);
  return withLog(place, (log) => work(log, { name: nameOf(place), words, view }).finally(() => view.end()));
}
