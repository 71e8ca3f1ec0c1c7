import { keptChoice } from '../store/kept.ts';
import { useValue } from '../store/use-value.ts';
import { catalogues } from './catalogues.ts';
import { type Language, languages } from './kit.ts';
import type { Messages } from './messages.ts';

/** The language of this page: the one that was chosen, else the one the browser likes best of ours, else English. */
export const language = keptChoice<Language>('language', languages, wished());

function wished(): Language {
  const tags = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  return tags.map((tag) => languages.find((one) => one === tag)).find((one) => one !== undefined) ?? 'en';
}

export function nextLanguage(): void {
  language.set(languages[(languages.indexOf(language.get()) + 1) % languages.length]!);
}

export function useLanguage(): Language {
  return useValue(language);
}

/** The words of the language that is chosen now. */
export function useWords(): Messages {
  return catalogues[useLanguage()];
}
