/** Straight between the entries of an ascending table, held at its ends. A table without entries gives 0. */
export function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  let high = xs.findIndex((entry) => entry >= x);
  if (high < 0) high = xs.length - 1;
  const low = Math.max(0, high - 1);
  const [x0, x1, y0, y1] = [xs[low] ?? 0, xs[high] ?? 0, ys[low] ?? 0, ys[high] ?? 0];
  if (x1 === x0) return y1;
  return y0 + (y1 - y0) * Math.min(1, Math.max(0, (x - x0) / (x1 - x0)));
}
