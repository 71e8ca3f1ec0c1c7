import type { EventData, EventType } from '../event.ts';
import type { TerminalState } from '../state.ts';

/** What an event does to the state. It never refuses: whatever was decided has happened. */
type Applier<T extends EventType> = (state: TerminalState, data: EventData[T]) => void;

/** One applier for each event of a family. */
export type Appliers<T extends EventType> = { readonly [E in T]: Applier<E> };

/** Adds to a list that keeps its last so many. */
export function remember<K, V>(map: Map<K, V>, key: K, value: V, limit: number): K | null {
  map.set(key, value);
  if (map.size <= limit) return null;
  const oldest = map.keys().next().value as K;
  map.delete(oldest);
  return oldest;
}

export function removeFrom<T>(list: T[], item: T): void {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}
