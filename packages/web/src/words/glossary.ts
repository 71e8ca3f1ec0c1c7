/** A term of the trade in three languages, and what to take care of. */
export interface Term {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly es: string;
  readonly note: string;
}

/** Reads the termbase: one term a line, tab between the columns, the first line names them. */
export function readTerms(tsv: string): Term[] {
  const [, ...lines] = tsv.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line) => {
    const [id = '', en = '', zh = '', es = '', note = ''] = line.split('\t');
    return { id, en, zh, es, note };
  });
}

/** Terms in which these letters occur, in any language; all for no letters. */
export function findTerms(terms: readonly Term[], letters: string): readonly Term[] {
  const wanted = fold(letters.trim());
  return wanted === ''
    ? terms
    : terms.filter(({ id, en, zh, es, note }) => [id, en, zh, es, note].some((text) => fold(text).includes(wanted)));
}

/** Small letters without accents: who searches «grua» finds «grúa». */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
