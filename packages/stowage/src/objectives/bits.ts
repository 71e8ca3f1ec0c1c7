/** Number of set bits of a 32-bit integer. */
export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Bits of all ports before this one. A port that is not in the rotation (-1) comes after all. */
export function portsBefore(pod: number): number {
  return (1 << pod) - 1;
}
