import type { StoredLog, Watching } from '@estiba/store';
import { STATE_FORM, type TerminalState } from '@estiba/terminal';
import { isoTime } from '../iso-time.ts';
import { entryAt } from '../log/moment.ts';
import { jsonRows } from '../output/json-rows.ts';
import { plainText } from '../show/plain-text.ts';
import type { Speaker } from '../words/speaker.ts';
import { stateAt, stateHash } from './fold.ts';
import { stateInShort } from './state-in-short.ts';
import { stateText } from './state-text.ts';

/** A terminal as it was after some entries of its log. */
export interface Shown {
  readonly state: TerminalState;
  /** When the last of these entries was decided, UTC milliseconds; null before the first. */
  readonly at: number | null;
  /** Root of the log as it was then. */
  readonly root: string;
  readonly hash: string;
  /** The same replayed another way, where that was asked for. */
  readonly check: Check | null;
}

interface Check {
  /** Entries of the snapshot it began from; null where there was none, and it began from scratch once more. */
  readonly snapshot: number | null;
  readonly hash: string;
  readonly isSame: boolean;
}

/** Replays to that point; with `isChecked` from scratch and from the newest snapshot, else the quick way. */
export async function replayTo(log: StoredLog, size: number, isChecked: boolean, watching: Watching): Promise<Shown> {
  const state = await stateAt(log, size, !isChecked, watching);
  const hash = stateHash(state);
  const at = size === 0 ? null : (await entryAt(log, size)).at;
  return { state, at, root: await log.rootAt(size), hash, check: isChecked ? await replayAgain(log, size, hash, watching) : null };
}

async function replayAgain(log: StoredLog, size: number, first: string, watching: Watching): Promise<Check> {
  const snapshot = await log.latestSnapshot(STATE_FORM, size);
  const hash = stateHash(await stateAt(log, size, true, watching));
  return { snapshot: snapshot?.size ?? null, hash, isSame: hash === first };
}

export function shownJson({ state, at, root, hash, check }: Shown): string {
  return `${jsonRows({ ...stateInShort(state), at: at === null ? null : isoTime(at), root, hash, ...(check !== null && { check }) })}\n`;
}

export function shownText({ state, at, root, hash, check }: Shown, words: Speaker): string {
  const head = words.say('replay.head', { site: state.site ?? '–', entries: state.size, time: at === null ? '–' : words.second(at) });
  const tail = [words.say('replay.root', { root }), words.say('replay.hash', { hash })];
  if (check !== null) tail.push(checkText(hash, check, words));
  return plainText(`${[head, stateText(stateInShort(state), words), tail.join('\n')].join('\n\n')}\n`);
}

function checkText(scratch: string, { isSame, snapshot, hash }: Check, words: Speaker): string {
  if (!isSame) return words.say('replay.differs', { scratch, other: hash });
  return snapshot === null ? words.say('replay.same-scratch') : words.say('replay.same', { snapshot });
}
