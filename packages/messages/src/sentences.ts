/**
 * What findings of `readEdifact` say, in each language: a template by code, with the parameters of the finding in braces. English is what
 * `explain` says.
 */
import { CATALOGUE_ES } from './catalogue/es.ts';
import { CATALOGUE, type FindingCode } from './catalogue/index.ts';
import { CATALOGUE_ZH } from './catalogue/zh.ts';

export const findingSentences: Readonly<Record<'en' | 'es' | 'zh', Readonly<Record<FindingCode, string>>>> = {
  en: CATALOGUE,
  es: CATALOGUE_ES,
  zh: CATALOGUE_ZH,
};
