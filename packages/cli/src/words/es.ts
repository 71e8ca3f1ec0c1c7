import { valueWords } from '@estiba/port/sentences';
import type { Catalogue } from './word-key.ts';
import { consoleWords } from './es/console.ts';
import { events } from './es/events.ts';
import { explainWords } from './es/explain.ts';
import { logConsole } from './es/log-console.ts';
import { report } from './es/report.ts';
import { solveWords } from './es/solve.ts';
import { terms } from './es/terms.ts';
import { voyageWords } from './es/voyage.ts';

/** Español, como se habla en los puertos del Perú. */
export const es: Catalogue = {
  ...consoleWords,
  ...explainWords,
  ...logConsole,
  ...events,
  ...report,
  ...solveWords,
  ...terms,
  ...voyageWords,
  ...valueWords.es,
};
