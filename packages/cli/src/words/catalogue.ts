import { en } from './en.ts';
import { es } from './es.ts';
import type { Lang } from '@estiba/port/sentences';
import type { Catalogue } from './word-key.ts';
import { zh } from './zh.ts';

export const words: Readonly<Record<Lang, Catalogue>> = { en, es, zh };
