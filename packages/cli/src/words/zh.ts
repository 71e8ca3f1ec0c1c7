import type { Catalogue } from './catalogue.ts';
import { consoleWords } from './zh/console.ts';
import { report } from './zh/report.ts';
import { terms } from './zh/terms.ts';

/** 中文。 */
export const zh: Catalogue = { ...consoleWords, ...report, ...terms };
