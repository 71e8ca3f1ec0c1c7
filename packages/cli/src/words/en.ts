import { consoleWords } from './en/console.ts';
import { events } from './en/events.ts';
import { logConsole } from './en/log-console.ts';
import { report } from './en/report.ts';
import { runningValues } from './en/running-values.ts';
import { terms } from './en/terms.ts';
import { values } from './en/values.ts';

/** English: the catalogue that says which keys there are. */
export const en = { ...consoleWords, ...logConsole, ...events, ...report, ...terms, ...values, ...runningValues } as const;
