/** Straight between the entries of an ascending table, held at its ends. A table without entries gives 0. */
export function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  const last = xs.length - 1;
  // Asked thousands of times for each ship that is floated.
  let high = 0;
  while (high < last && !(xs[high] >= x)) high++;
  const low = Math.max(0, high - 1);
  const x0 = xs[low] ?? 0;
  const x1 = xs[high] ?? 0;
  const y0 = ys[low] ?? 0;
  const y1 = ys[high] ?? 0;
  if (x1 === x0) return y1;
  return y0 + (y1 - y0) * Math.min(1, Math.max(0, (x - x0) / (x1 - x0)));
}
