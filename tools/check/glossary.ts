import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCatalogues } from './glossary-words.ts';
import type { Outcome, Scope } from './step.ts';

const columns = ['id', 'en', 'zh', 'es', 'note'];

/**
 * The termbase is well-formed: the columns it says, ids unique and in snake case, every term in all three languages; and no catalogue says a
 * word its notes forbid.
 */
export function checkGlossary({ root }: Pick<Scope, 'root'>): Outcome {
  const tsv = readFileSync(join(root, 'docs/glossary/terms.tsv'), 'utf8');
  const form = wellFormed(tsv);
  const unexplained = explained(tsv, readFileSync(join(root, 'docs/glossary/meanings.tsv'), 'utf8'));
  const { problems, read, words } = checkCatalogues(root, tsv);
  return {
    problems: [...form.problems, ...unexplained, ...problems],
    summary: `${form.summary}; ${words} wrong words sought in ${read} catalogues`,
  };
}

/** Every term is explained in all three languages, once, and nothing else is. */
export function explained(terms: string, meanings: string): string[] {
  const rowsOf = (tsv: string): string[][] =>
    tsv
      .replace(/\n$/, '')
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t'));
  const at = 'docs/glossary/meanings.tsv';
  const [known, told] = [rowsOf(terms).map(([id = '']) => id), rowsOf(meanings)];
  const ids = told.map(([id = '']) => id);
  return [
    ...known.filter((id) => !ids.includes(id)).map((id) => `${at} does not explain '${id}'`),
    ...ids
      .filter((id, i) => !known.includes(id) || ids.indexOf(id) !== i)
      .map((id) => `${at} explains '${id}', which is no term or was explained before`),
    ...told
      .filter((cells) => cells.length !== 4 || cells.some((cell) => cell === '' || cell !== cell.trim()))
      .map(([id]) => `${at} does not explain '${id}' in en, es and zh, without blanks around`),
  ];
}

export function wellFormed(tsv: string): Outcome {
  const [header, ...rows] = tsv.replace(/\n$/, '').split('\n');
  const problems: string[] = [];
  if (header !== columns.join('\t')) problems.push(`The header is not '${columns.join(' · ')}', with tabs between.`);
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const at = `docs/glossary/terms.tsv:${index + 2}`;
    const cells = row.split('\t');
    const [id = '', ...languages] = cells;
    if (cells.length !== columns.length) problems.push(`${at} has ${cells.length} cells, not ${columns.length}`);
    if (!/^[a-z][a-z0-9_]*$/.test(id)) problems.push(`${at} has the id '${id}', which is not in snake case`);
    if (seen.has(id)) problems.push(`${at} has the id '${id}' a second time`);
    if (cells.some((cell) => cell !== cell.trim())) problems.push(`${at} has blanks around a cell`);
    for (const [n, language] of ['en', 'zh', 'es'].entries()) if (!languages[n]) problems.push(`${at} '${id}' lacks ${language}`);
    seen.add(id);
  }
  if (rows.length === 0) problems.push('The termbase is empty.');
  return { problems, summary: `${rows.length} terms in en, zh and es` };
}
