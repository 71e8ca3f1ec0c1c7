/*
 * Numbers of more than one byte are laid down byte by byte: first the lowest bytes of all, then the next. Alike bytes then stand together,
 * which compresses better than whole numbers do.
 */

export type Column = Uint8Array | Uint16Array | Uint32Array | Int8Array;

/** Writes `bytes` planes of a column at `offset`; returns where the next may begin. */
export function writePlanes(target: Uint8Array, offset: number, column: Column, bytes: number): number {
  const count = column.length;
  for (let plane = 0; plane < bytes; plane++) {
    const [start, shift] = [offset + plane * count, 8 * plane];
    for (let i = 0; i < count; i++) target[start + i] = column[i]! >>> shift;
  }
  return offset + bytes * count;
}

/** Fills a column from its planes; the reverse of `writePlanes`. */
export function readPlanes(source: Uint8Array, offset: number, column: Column, bytes: number): number {
  const count = column.length;
  if (bytes === 1) {
    for (let i = 0; i < count; i++) column[i] = source[offset + i]!;
  } else if (bytes === 2) {
    for (let i = 0, high = offset + count; i < count; i++) column[i] = source[offset + i]! | (source[high + i]! << 8);
  } else {
    const [middle, high] = [offset + count, offset + 2 * count];
    for (let i = 0; i < count; i++) column[i] = source[offset + i]! | (source[middle + i]! << 8) | (source[high + i]! << 16);
  }
  return offset + bytes * count;
}
