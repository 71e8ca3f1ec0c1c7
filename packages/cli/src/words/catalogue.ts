import { en } from './en.ts';
import { es } from './es.ts';
import type { Lang } from './format.ts';
import { zh } from './zh.ts';

/** A key of the catalogue; English has them all. */
export type WordKey = keyof typeof en;
/** A catalogue in another language: a missing or an unknown key does not compile. */
export type Catalogue = Readonly<Record<WordKey, string>>;

export const words: Readonly<Record<Lang, Catalogue>> = { en, es, zh };

export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}
