/**
 * Moves `count` numbers from `start` on to the nearest point with none below 0 and the sum given (Held, Wolfe, Crowder 1974; by finding the shift with Newton steps, which end
 * after a few, for the sum is convex and piecewise linear in the shift).
 */
export function projectOnSimplex(values: Float64Array, start: number, count: number, sum: number): void {
  const end = start + count;
  let total = 0;
  for (let k = start; k < end; k++) total += values[k];
  let shift = (total - sum) / count;
  for (let round = 0; round <= count; round++) {
    let above = 0;
    let kept = 0;
    for (let k = start; k < end; k++) {
      const value = values[k];
      if (value > shift) {
        above += value;
        kept++;
      }
    }
    const next = kept === 0 ? shift : (above - sum) / kept;
    if (next <= shift) break;
    shift = next;
  }
  for (let k = start; k < end; k++) values[k] = values[k] > shift ? values[k] - shift : 0;
}
