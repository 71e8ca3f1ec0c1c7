import { readFileSync } from 'node:fs';
import { listFiles } from './tree.ts';
import { join } from 'node:path';

/** A word that looks right for a term and is wrong, as the term's note says. */
export interface WrongWord {
  readonly term: string;
  readonly language: 'zh' | 'es';
  readonly word: string;
}

/** Catalogues whose words come from the termbase. */
const catalogue = /^packages\/(?:(?:web\/src\/i18n|port\/src\/sentences)\/(zh|es)\/.*|messages\/src\/catalogue\/(zh|es))\.ts$/;

/**
 * Words the notes forbid outright: `es not «puente»`, `zh not 大门`, `not 扣留` for Chinese. What a note forbids only for a case (`not «sello»
 * for container seal`) a machine cannot judge.
 */
export function wrongWords(tsv: string): WrongWord[] {
  const rows = tsv.replace(/\n$/, '').split('\n').slice(1);
  return rows.flatMap((row) => {
    const [term = '', , , , note = ''] = row.split('\t');
    return [...note.matchAll(/\b(?:not|never|NOT)\s+(?:«([^»]+)»|(\p{Script=Han}+))(?=$|;|:| and )/gu)].map(([, es, zh]) => ({
      term,
      language: es === undefined ? ('zh' as const) : ('es' as const),
      word: es ?? zh!,
    }));
  });
}

/** Where a text says a word that is wrong in its language. */
export function wrongIn(text: string, path: string, language: string, words: readonly WrongWord[]): string[] {
  const own = words.filter((word) => word.language === language);
  return text
    .split('\n')
    .flatMap((line, i) =>
      own
        .filter(({ word }) => new RegExp(language === 'zh' ? word : `(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(line))
        .map(({ word, term }) => `${path}:${i + 1} says '${word}', which the glossary forbids. Maybe take the word of the term '${term}'.`),
    );
}

/** Every catalogue held against the notes; says how many files were read. */
export function checkCatalogues(root: string, tsv: string): { readonly problems: string[]; readonly read: number; readonly words: number } {
  const words = wrongWords(tsv);
  const files = listFiles(root).filter((path) => catalogue.test(path));
  const problems = files.flatMap((path) => {
    const [, folder, name] = catalogue.exec(path)!;
    return wrongIn(readFileSync(join(root, path), 'utf8'), path, (folder ?? name)!, words);
  });
  if (files.length === 0) problems.push('No catalogue was found. Maybe the folders in tools/check/glossary-words.ts are out of date.');
  return { problems, read: files.length, words: words.length };
}
