import { en } from './en.ts';

/** A key of the catalogue; English has them all. */
export type WordKey = keyof typeof en;
/** A catalogue in another language: a missing or an unknown key does not compile. */
export type Catalogue = Readonly<Record<WordKey, string>>;

export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}
