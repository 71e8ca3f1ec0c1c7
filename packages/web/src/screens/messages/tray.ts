import { ask, type Refusal } from '../../http/api.ts';
import { sendBytes } from '../../http/send-bytes.ts';
import { session } from '../../session/session.ts';
import { Value } from '../../store/value.ts';
import { cutApart } from './cut-apart.ts';
import type { RawText } from './raw-text.ts';
import { LARGEST, MOST_BOXES, type Reading } from './told.ts';
import { type Kind, whatIs } from './what-is.ts';

/** A file that was read. It stays until it is put away, the page is left or its reader signs out: going to another screen loses nothing. */
export interface ReadFile {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: Kind;
  /** Null where it was not worth sending. */
  readonly reading: Reading | null;
  readonly raw: RawText;
}

/** A file on its way. */
export interface Job {
  readonly id: number;
  readonly name: string;
  readonly stage: 'waiting' | 'file' | 'sending' | 'server';
  readonly share: number;
}

/** What became of a file that is not in the tray. */
export type Note =
  | { readonly id: number; readonly name: string; readonly why: 'stopped' | 'tooBig' | 'unread' }
  | { readonly id: number; readonly name: string; readonly why: 'refused'; readonly refusal: Refusal };

export const files = new Value<readonly ReadFile[]>([]);
export const jobs = new Value<readonly Job[]>([]);
export const notes = new Value<readonly Note[]>([]);

interface Source {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

let last = 0;
/** One file after the other: the terminal reads few at a time. */
let line: Promise<unknown> = Promise.resolve();
const stops = new Map<number, AbortController>();

/** Reads files; resolves with those that were read when all are done. */
export function readFiles(sources: Iterable<Source>): Promise<readonly ReadFile[]> {
  notes.set([]);
  const read = [...sources].map((source) => {
    const [id, stop] = [++last, new AbortController()];
    stops.set(id, stop);
    jobs.set([...jobs.get(), { id, name: source.name, stage: 'waiting', share: 0 }]);
    const done = line.then(() => readOne(id, source, stop.signal));
    line = done.catch(() => undefined);
    return done;
  });
  return Promise.all(read).then((found) => found.filter((file) => file !== null));
}

export function readText(name: string, text: string): Promise<readonly ReadFile[]> {
  const bytes = new TextEncoder().encode(text);
  return readFiles([{ name, size: bytes.length, arrayBuffer: async () => bytes.buffer }]);
}

export function stop(id: number): void {
  stops.get(id)?.abort();
}

/** What one person read is not the next one's to see. */
export function forgetAll(): void {
  for (const id of stops.keys()) stop(id);
  files.set([]);
  notes.set([]);
}

let reader = userOf();
session.subscribe(() => {
  const state = session.get();
  if (state.at === 'out' && state.why !== 'signed-out') return;
  const now = userOf();
  if (now !== reader) forgetAll();
  reader = now;
});

function userOf(): string | null {
  const state = session.get();
  return state.at === 'in' ? state.person.user : null;
}

export function forget(id: number): void {
  files.set(files.get().filter((file) => file.id !== id));
}

/** A call is listed from some files together, one after the other. */
export function listFrom(call: string, used: readonly ReadFile[]) {
  return ask<{ readonly aboard: number; readonly toLoad: number }>(`${pathOf(call)}/lists`, { method: 'POST', bytes: together(used) });
}

/** What newer lists change on the load list of a call. */
export interface ListChange {
  readonly added: readonly string[];
  /** On the list already, told otherwise. */
  readonly changed: readonly string[];
  readonly cancelled: readonly string[];
  readonly isDone: boolean;
}

/** The load list of a call is changed by some files together; `isForGood`: not only shown. */
export function changeFrom(call: string, used: readonly ReadFile[], isForGood: boolean) {
  return ask<ListChange>(`${pathOf(call)}/load-list?apply=${isForGood}`, { method: 'POST', bytes: together(used) });
}

const pathOf = (call: string): string => `/calls/${encodeURIComponent(call)}`;
const together = (used: readonly ReadFile[]): Blob => new Blob(used.flatMap(({ bytes }) => [bytes as Uint8Array<ArrayBuffer>, '\n']));

async function readOne(id: number, source: Source, signal: AbortSignal): Promise<ReadFile | null> {
  const step = (change: Partial<Job>): void => jobs.set(jobs.get().map((job) => (job.id === id ? { ...job, ...change } : job)));
  const note = (why: 'stopped' | 'tooBig' | 'unread'): null => tell({ id, name: source.name, why });
  try {
    if (signal.aborted) return note('stopped');
    if (source.size > LARGEST) return note('tooBig');
    step({ stage: 'file' });
    const buffer = await source.arrayBuffer().catch(() => null);
    if (buffer === null) return note('unread');
    const bytes = new Uint8Array(buffer);
    const kind = whatIs(bytes);
    const raw = await cutApart(bytes, kind, signal);
    const answer = kind === 'edifact' || kind === 'text' ? await send(bytes, step, signal) : undefined;
    if (raw === null || answer === null || signal.aborted) return note('stopped');
    if (answer?.ok === false) return tell({ id, name: source.name, why: 'refused', refusal: answer.refusal });
    const file = { id, name: source.name, bytes, kind, reading: answer?.value ?? null, raw };
    files.set([...files.get(), file]);
    return file;
  } finally {
    stops.delete(id);
    jobs.set(jobs.get().filter((job) => job.id !== id));
  }
}

function send(bytes: Uint8Array, step: (change: Partial<Job>) => void, signal: AbortSignal) {
  step({ stage: 'sending' });
  const onSent = (share: number): void => step(share < 1 ? { share } : { stage: 'server', share });
  return sendBytes<Reading>(`/reading?boxes=${MOST_BOXES}`, bytes, { onSent, signal });
}

function tell(note: Note): null {
  notes.set([...notes.get(), note]);
  return null;
}
