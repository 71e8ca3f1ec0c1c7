/**
 * Ships are widest and deepest amidships: a value that is less than some value both forward and aft of it was only not seen.
 * Raises each to the lesser of the greatest before it and the greatest after it; null counts as nothing seen.
 */
export function arch(values: readonly (number | null)[]): number[] {
  const low = Number.NEGATIVE_INFINITY;
  const known = values.map((value) => value ?? low);
  return known.map((value, i) => Math.max(value, Math.min(Math.max(low, ...known.slice(0, i)), Math.max(low, ...known.slice(i + 1)))));
}
