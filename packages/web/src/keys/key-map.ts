import type { Screen } from '../address/address.ts';

/** `g`, then one of these letters, goes to a screen. */
export const goKeys: Readonly<Record<string, Screen>> = {
  o: 'overview',
  y: 'yard',
  3: 'twin',
  e: 'equipment',
  x: 'exceptions',
  l: 'alarms',
  c: 'calls',
  m: 'messages',
  b: 'bayplan',
  d: 'draft',
  q: 'quay',
  a: 'berths',
  u: 'units',
  k: 'kpis',
  r: 'report',
  p: 'timeline',
  s: 'settings',
  g: 'glossary',
};

/** What a key does that is pressed outside of fields. */
export type Deed = 'palette' | 'help' | 'find' | 'time' | 'language' | 'close' | 'go' | { readonly go: Screen };

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The deed of a key; `isGoing`: `g` came right before. Null: the key is somebody else's. */
export function deedOf({ key, ctrlKey, metaKey, altKey }: Pressed, isGoing: boolean, isInField: boolean): Deed | null {
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') return 'palette';
  if (key === 'Escape') return 'close';
  if (isInField || ctrlKey || metaKey || altKey) return null;
  const screen = goKeys[key];
  if (isGoing && screen !== undefined) return { go: screen };
  return ({ '?': 'help', '/': 'find', t: 'time', l: 'language', g: 'go' } as const)[key] ?? null;
}
