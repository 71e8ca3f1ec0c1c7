/** The largest k with 2^k ≤ n (n ≥ 1), right up to the largest safe integer. */
export function floorLog2(n: number): number {
  const guess = Math.floor(Math.log2(n));
  return 2 ** guess > n ? guess - 1 : guess;
}

export function isPowerOfTwo(n: number): boolean {
  return 2 ** floorLog2(n) === n;
}
