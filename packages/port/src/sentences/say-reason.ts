import type { Reason } from '@estiba/base';
import { fill, formatNumber, type Lang } from './format.ts';
import { valueWords } from './sentences.ts';

/** The filled sentence; without one the code and every value, so that nothing is hidden. */
export function sayReason(template: string | undefined, { code, params }: Reason, lang: Lang): string {
  const spoken = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, inWords(value, lang)]));
  if (template !== undefined) return fill(template, spoken, lang);
  const values = Object.entries(spoken).map(([name, value]) => `${name} ${typeof value === 'number' ? formatNumber(value, lang) : value}`);
  return values.length === 0 ? code : `${code} (${values.join(', ')})`;
}

/** A value that has a word (`fore`, `deck`, `green`) in the language spoken; any other value as it is. */
export function inWords<T extends string | number>(value: T, lang: Lang): T | string {
  const words: Readonly<Record<string, string>> = valueWords[lang];
  const key = `value.${value}`;
  return Object.hasOwn(words, key) ? words[key]! : value;
}
