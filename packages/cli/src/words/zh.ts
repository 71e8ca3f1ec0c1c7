import type { Catalogue } from './word-key.ts';
import { consoleWords } from './zh/console.ts';
import { report } from './zh/report.ts';
import { terms } from './zh/terms.ts';
import { values } from './zh/values.ts';

/** 中文。 */
export const zh: Catalogue = { ...consoleWords, ...report, ...terms, ...values };
