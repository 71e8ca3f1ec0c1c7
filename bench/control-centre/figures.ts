import type { Measured } from '../lib/results.ts';

/** A figure of the control centre of which less is better. */
export const about = (row: Omit<Measured, 'of' | 'better'>): Measured => ({ of: 'control-centre', better: 'lower', ...row });

/** The value below which this share of the values lies (nearest rank). */
export function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.max(0, Math.ceil(part * sorted.length) - 1);
  const value = sorted[at];
  if (value === undefined) throw new RangeError('Nothing was measured.');
  return value;
}

export const median = (values: readonly number[]): number => share(values, 0.5);
