import type { BoxClass } from './classes.ts';
import type { Pattern } from './pattern.ts';

/** What tells a case from others: of the patterns for some shapes, so many at least or at most, counted as stacks, as stacks that hold a port, or as boxes of a class. */
export interface Cut {
  /** 1 for the shapes that count. */
  readonly shapes: Uint8Array;
  readonly of:
    | { readonly kind: 'stack' }
    | { readonly kind: 'port'; readonly pod: number }
    | { readonly kind: 'class'; readonly one: number };
  readonly isAtMost: boolean;
  readonly count: number;
}

/** What a pattern counts for in a cut. */
export function countOf({ shapes, of }: Cut, pattern: Pattern, classes: readonly BoxClass[]): number {
  if (shapes[pattern.shape] !== 1) return 0;
  if (of.kind === 'stack') return 1;
  if (of.kind === 'port') return pattern.classes.some((one) => classes[one]!.pod === of.pod) ? 1 : 0;
  const at = pattern.classes.indexOf(of.one);
  return at < 0 ? 0 : pattern.counts[at]!;
}
