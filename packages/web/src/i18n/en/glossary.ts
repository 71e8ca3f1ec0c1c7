import { kitOf } from '../kit.ts';

const { plural } = kitOf('en');

/** The page of terms. */
export const glossary = {
  title: 'Glossary',
  find: 'Find a term in any language',
  term: 'Term',
  meaning: 'Meaning',
  count: (found: number) => plural(found, { one: '# term', other: '# terms' }),
  empty: 'No term matches.',
  explain: (term: string) => `${term}: open the glossary`,
};
