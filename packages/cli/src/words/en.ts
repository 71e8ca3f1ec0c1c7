import { report } from './en/report.ts';
import { terms } from './en/terms.ts';

/** English: the catalogue that says which keys there are. */
export const en = { ...report, ...terms } as const;
