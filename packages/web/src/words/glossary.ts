import type { Language } from '../i18n/kit.ts';

/** A term of the trade in three languages, what it means in each, and what to take care of. */
export interface Term {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly es: string;
  readonly note: string;
  readonly meaning: Readonly<Record<Language, string>>;
}

/** Reads the termbase and its explanations: one term a line, tab between the columns, the first line names them. */
export function readTerms(terms: string, meanings: string): Term[] {
  const told = new Map(rowsOf(meanings).map(([id = '', en = '', es = '', zh = '']) => [id, { en, es, zh }]));
  return rowsOf(terms).map(([id = '', en = '', zh = '', es = '', note = '']) => {
    return { id, en, zh, es, note, meaning: told.get(id) ?? { en: '', es: '', zh: '' } };
  });
}

function rowsOf(tsv: string): string[][] {
  const [, ...lines] = tsv.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line) => line.split('\t'));
}

/** Terms in which these letters occur, in any language; all for no letters. */
export function findTerms(terms: readonly Term[], letters: string): readonly Term[] {
  const wanted = fold(letters.trim());
  return wanted === ''
    ? terms
    : terms.filter(({ id, en, zh, es, note, meaning }) =>
        [id, en, zh, es, note, ...Object.values(meaning)].some((text) => fold(text).includes(wanted)),
      );
}

/** Small letters without accents: who searches «grua» finds «grúa». */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
