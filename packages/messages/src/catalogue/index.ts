import { BOXES } from './boxes.ts';
import { CALLS } from './calls.ts';
import { SYNTAX } from './syntax.ts';

/** Every finding there is. A code without a sentence here cannot be reported. */
export const CATALOGUE = { ...SYNTAX, ...BOXES, ...CALLS } as const;

export type FindingCode = keyof typeof CATALOGUE;
