import type { Container } from '@estiba/port';
import type { EventLog } from '@estiba/terminal';
import { eventOf } from './log-follower.ts';

/** One version of a call's load list: who gave it when, and how it differs from the one before. */
export interface ListVersion {
  readonly entry: number;
  readonly at: number;
  readonly by: string;
  /** Boxes aboard on arrival; they are told once. */
  readonly aboard: number;
  readonly toLoad: number;
  readonly added: readonly Container[];
  readonly removed: readonly Container[];
  /** Told anew, with what was known before. */
  readonly changed: readonly { readonly before: Container; readonly now: Container }[];
}

/** Versions of the lists that these entries of the log gave, oldest first; of the first everything is new. */
export async function listVersions(log: EventLog, entries: readonly number[]): Promise<ListVersion[]> {
  const toLoad = new Map<string, Container>();
  const versions: ListVersion[] = [];
  let aboard = 0;
  for (const seq of entries) {
    for await (const [entry] of log.read(seq, seq)) {
      const event = entry === undefined ? null : eventOf(entry);
      if (entry === undefined || event === null) continue;
      if (event.type === 'callListed') aboard = event.data.arrival.length;
      const given = event.type === 'callListed' ? event.data.loadList : event.type === 'loadListChanged' ? event.data.add : [];
      const cancelled = event.type === 'loadListChanged' ? event.data.cancel : [];
      const removed = cancelled.flatMap((id) => toLoad.get(id) ?? []);
      for (const id of cancelled) toLoad.delete(id);
      const changed = given.flatMap((now) => {
        const before = toLoad.get(now.id);
        return before === undefined || isSame(before, now) ? [] : [{ before, now }];
      });
      const added = given.filter(({ id }) => !toLoad.has(id));
      for (const container of given) toLoad.set(container.id, container);
      versions.push({ entry: seq, at: entry.at, by: entry.actor, aboard, toLoad: toLoad.size, added, removed, changed });
    }
  }
  return versions;
}

const isSame = (a: Container, b: Container): boolean => JSON.stringify(a) === JSON.stringify(b);
