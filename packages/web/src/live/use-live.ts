import type { LiveTables, PortRow } from '@estiba/messages/frames';
import type { BoxTable } from '@estiba/view';
import { useSyncExternalStore } from 'react';
import { LiveStore, type LineState, type Past, type RowTable } from './live-store.ts';

/** What this page holds of the terminal: one for the page. */
export const live = new LiveStore((run, delay) => void setTimeout(run, delay));

export function useTable<T extends RowTable>(table: T): readonly LiveTables[T][] {
  return useSyncExternalStore(live.subscribe, () => live.list(table));
}

export function useRow<T extends RowTable>(table: T, key: string): LiveTables[T] | undefined {
  return useSyncExternalStore(live.subscribe, () => live.get(table, key));
}

export function usePort(): PortRow | undefined {
  return useTable('port')[0];
}

/** The boxes, and a number that changes with them. */
export function useBoxes(): { readonly boxes: BoxTable; readonly size: number } {
  const size = useSyncExternalStore(live.subscribe, () => live.size);
  return { boxes: live.boxes, size };
}

export function useLine(): LineState {
  return useSyncExternalStore(live.subscribe, () => live.line);
}

/** The past moment's frame; null while the port is shown as it is now. */
export function usePast(): Past | null {
  return useSyncExternalStore(live.subscribe, () => live.past);
}

/** The terminal's time; null before anything came. */
export function useTerminalTime(): number | null {
  return useSyncExternalStore(live.subscribe, () => live.at);
}
