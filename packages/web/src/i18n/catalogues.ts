import { en } from './en/index.ts';
import { es } from './es/index.ts';
import type { Language } from './kit.ts';
import type { Messages } from './messages.ts';
import { zh } from './zh/index.ts';

export const catalogues: Readonly<Record<Language, Messages>> = { en, es, zh };
