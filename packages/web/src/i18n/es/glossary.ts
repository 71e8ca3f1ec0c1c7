import type { Messages } from '../messages.ts';
import { kitOf } from '../kit.ts';

const { plural } = kitOf('es');

export const glossary: Messages['glossary'] = {
  title: 'Glosario',
  find: 'Buscar un término en cualquier idioma',
  term: 'Término',
  meaning: 'Significado',
  count: (found) => plural(found, { one: '# término', other: '# términos' }),
  empty: 'Ningún término coincide.',
  explain: (term) => `${term}: abrir el glosario`,
};
