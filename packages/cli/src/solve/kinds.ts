import type { Kind } from './kind.ts';
import { master } from './master.ts';
import { section } from './section.ts';
import { shifts } from './shifts.ts';

/** The published problems there are solvers for. */
export const kinds: readonly Kind[] = [master, section, shifts];
