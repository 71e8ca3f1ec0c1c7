/** A set of boxes for one stack: how many of each class, and what they cost at least. */
export interface Pattern {
  /** `keyOf` this, with what it costs at least. */
  readonly key: string;
  readonly shape: number;
  readonly classes: readonly number[];
  readonly counts: readonly number[];
  /** What it costs set up as well as the kernel can, and what it costs at least. */
  readonly cost: number;
  readonly least: number;
  readonly dangers: number;
  /** Whether this was never set up: it may cost more, or not fit at all. */
  readonly isRaw?: true;
}

/** The same for the same set in stacks of the same shape. */
export function keyOf(shape: number, classes: readonly number[], counts: readonly number[]): string {
  const parts = Uint32Array.from(classes, (one, at) => one * 128 + counts[at]!).sort();
  const text = new Uint16Array(2 * parts.length);
  for (let at = 0; at < parts.length; at++) {
    text[2 * at] = parts[at]! >> 7;
    text[2 * at + 1] = parts[at]! & 127;
  }
  return `${shape} ${String.fromCharCode(...text)}`;
}
