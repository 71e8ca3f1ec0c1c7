import type { Catalogue } from './catalogue.ts';
import { report } from './zh/report.ts';
import { terms } from './zh/terms.ts';

/** 中文。 */
export const zh: Catalogue = { ...report, ...terms };
