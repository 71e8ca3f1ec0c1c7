import type { Catalogue } from './word-key.ts';
import { consoleWords } from './es/console.ts';
import { report } from './es/report.ts';
import { terms } from './es/terms.ts';
import { values } from './es/values.ts';

/** Español, como se habla en los puertos del Perú. */
export const es: Catalogue = { ...consoleWords, ...report, ...terms, ...values };
