import { consoleWords } from './en/console.ts';
import { report } from './en/report.ts';
import { terms } from './en/terms.ts';
import { values } from './en/values.ts';

/** English: the catalogue that says which keys there are. */
export const en = { ...consoleWords, ...report, ...terms, ...values } as const;
