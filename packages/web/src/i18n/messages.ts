import type { en } from './en/index.ts';
import type { Area } from './kit.ts';

/** Every word of the control centre. English says which there are; another language that lacks one does not compile. */
export type Messages = { readonly [A in keyof typeof en]: Area<(typeof en)[A]> };
