import { valueWords } from '@estiba/port/sentences';
import type { Catalogue } from './word-key.ts';
import { consoleWords } from './zh/console.ts';
import { events } from './zh/events.ts';
import { explainWords } from './zh/explain.ts';
import { logConsole } from './zh/log-console.ts';
import { report } from './zh/report.ts';
import { solveWords } from './zh/solve.ts';
import { terms } from './zh/terms.ts';
import { voyageWords } from './zh/voyage.ts';

/** 中文。 */
export const zh: Catalogue = {
  ...consoleWords,
  ...explainWords,
  ...logConsole,
  ...events,
  ...report,
  ...solveWords,
  ...terms,
  ...voyageWords,
  ...valueWords.zh,
};
