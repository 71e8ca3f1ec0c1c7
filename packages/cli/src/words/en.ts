import { valueWords } from '@estiba/port/sentences';
import { consoleWords } from './en/console.ts';
import { events } from './en/events.ts';
import { explainWords } from './en/explain.ts';
import { logConsole } from './en/log-console.ts';
import { report } from './en/report.ts';
import { solveWords } from './en/solve.ts';
import { terms } from './en/terms.ts';
import { voyageWords } from './en/voyage.ts';

/** English: the catalogue that says which keys there are. */
export const en = {
  ...consoleWords,
  ...explainWords,
  ...logConsole,
  ...events,
  ...report,
  ...solveWords,
  ...terms,
  ...voyageWords,
  ...valueWords.en,
} as const;
