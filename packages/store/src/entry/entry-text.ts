import { LogDamaged } from '../log/damage.ts';
import { type Result, reason, refuse, succeed } from '@estiba/base';
import type { LogEntry, NewEntry } from '@estiba/terminal';
import { notJsonAt } from './plain-json.ts';

/** Longest text of one entry, in characters. What is longer belongs in a file, with its hash in the log. */
export const longestEntry = 16 * 1024 * 1024;

/** The text of an entry: the very bytes (as UTF-8) that are stored, and hashed as a leaf of the Merkle tree. */
export function entryText(seq: number, entry: NewEntry): string {
  const { at, type, version, actor, command, data } = entry;
  return JSON.stringify({ seq, at, type, version, actor, command, data });
}

/**
 * The texts of entries numbered from `firstSeq`. Refused with `log.entry-malformed` {index, field} where a field is missing or its data is no plain JSON,
 * and with `log.entry-too-long` {index, characters, most}.
 */
export function entryTexts(firstSeq: number, entries: readonly NewEntry[]): Result<readonly string[]> {
  const texts: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const field = malformedField(entry) ?? notJsonField(entry);
    if (field !== null) return refuse(reason('log.entry-malformed', { index, field }));
    const text = entryText(firstSeq + index, entry);
    if (text.length > longestEntry) return refuse(reason('log.entry-too-long', { index, characters: text.length, most: longestEntry }));
    texts.push(text);
  }
  return succeed(texts);
}

/** The entry that a stored text says. Throws when it says none, or another than number `seq`. */
export function parseEntry(seq: number, text: string): LogEntry {
  const entry = parsed(text) as LogEntry | undefined;
  const field = typeof entry === 'object' && entry !== null ? malformedField(entry) : 'text';
  if (field === null && entry!.seq === seq && entry!.data !== undefined) return entry!;
  const what = field !== null ? `its ${field} is malformed` : `its text says number ${entry!.seq}`;
  throw new LogDamaged(
    `Entry ${seq} of the log is damaged: ${what}. Maybe the file was changed by hand: verify the log and restore a backup.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function malformedField(entry: NewEntry): string | null {
  if (!Number.isFinite(entry.at)) return 'at';
  if (typeof entry.type !== 'string' || entry.type === '') return 'type';
  if (!Number.isSafeInteger(entry.version) || entry.version < 0) return 'version';
  if (typeof entry.actor !== 'string') return 'actor';
  return typeof entry.command === 'string' ? null : 'command';
}

function notJsonField(entry: NewEntry): string | null {
  const at = notJsonAt(entry.data);
  return at === null ? null : `data${at}`;
}
