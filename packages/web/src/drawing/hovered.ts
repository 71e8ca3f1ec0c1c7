import type { Address } from '@estiba/view';
import { Value } from '../store/value.ts';

/** What the pointer is over, on whichever drawing. */
export const hovered = new Value<Address | null>(null);
