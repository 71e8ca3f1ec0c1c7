import type { Language } from '../i18n/kit.ts';
import { valueText } from './say.ts';

/** A place as rows write it (`yard B03-012-04-2`, `truck`), its first word in the language. */
export function placeText(place: string, language: Language): string {
  const [kind = '', ...rest] = place.split(' ');
  return [valueText(kind, language), ...rest].join(' ');
}
