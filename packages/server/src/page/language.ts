import { en, type Words } from './words/en.ts';
import { es } from './words/es.ts';
import { zh } from './words/zh.ts';

export const languages = ['en', 'es', 'zh'] as const;
export type Language = (typeof languages)[number];

export const words: Readonly<Record<Language, Words>> = { en, es, zh };

const isLanguage = (text: string | undefined): text is Language => (languages as readonly (string | undefined)[]).includes(text);

/** The language asked for by the switch, else the one the browser likes best (RFC 9110, 12.5.4), else English. */
export function languageOf(asked: string | undefined, accepted: string | undefined): Language {
  if (isLanguage(asked)) return asked;
  const wished = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const weight = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find((text) => text !== undefined);
      return { language: tag.toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wished.map(({ language }) => language).find(isLanguage) ?? 'en';
}
