import type { ColumnKind } from './column-plan.ts';

/*
 * Numbers of more than one byte are laid down byte by byte: first the lowest bytes of all, then the next. Alike bytes then stand together,
 * which compresses better than whole numbers do, and a column of small numbers needs one plane only, which is read without a copy. Each
 * reader is made for one kind of array: an engine is several times slower in a loop that meets them all.
 */

export type Column = Uint8Array | Uint16Array | Uint32Array | Int8Array;

/** Planes that a column needs. */
export function planesOf(kind: ColumnKind, column: Column): number {
  if (kind === 'three') return 3;
  return kind === 'numbers' && column.some((number: number) => number > 0xff) ? 2 : 1;
}

/** May a column of this kind come in so many planes? */
export const mayHave = (kind: ColumnKind, planes: unknown): boolean =>
  planes === (kind === 'three' ? 3 : 1) || (kind === 'numbers' && planes === 2);

/** Writes `bytes` planes of a column at `offset`; returns where the next may begin. */
export function writePlanes(target: Uint8Array, offset: number, column: Column, bytes: number): number {
  const count = column.length;
  for (let plane = 0; plane < bytes; plane++) {
    const [start, shift] = [offset + plane * count, 8 * plane];
    for (let i = 0; i < count; i++) target[start + i] = column[i]! >>> shift;
  }
  return offset + bytes * count;
}

export const readByte = (source: Uint8Array, offset: number, count: number): Uint8Array => source.subarray(offset, offset + count);

export const readSigned = (source: Uint8Array, offset: number, count: number): Int8Array =>
  new Int8Array(source.buffer, source.byteOffset + offset, count);

export function readTwo(source: Uint8Array, offset: number, count: number): Uint16Array {
  const column = new Uint16Array(count);
  for (let i = 0, low = offset, high = offset + count; i < count; i++) column[i] = source[low++]! | (source[high++]! << 8);
  return column;
}

export function readThree(source: Uint8Array, offset: number, count: number): Uint32Array {
  const column = new Uint32Array(count);
  const [middle, high] = [offset + count, offset + 2 * count];
  for (let i = 0; i < count; i++) column[i] = source[offset + i]! | (source[middle + i]! << 8) | (source[high + i]! << 16);
  return column;
}

/** Has a column a number that is not below `end`? */
export function isBeyond(column: Uint8Array | Uint16Array, end: number): boolean {
  if (column instanceof Uint8Array) return end < 0x100 && isByteBeyond(column, end);
  for (let i = 0; i < column.length; i++) if (column[i]! >= end) return true;
  return false;
}

/** Bytes are looked at four at a time: with 128 - `end` added, the highest bit of one beyond it is set, if it was not before. */
function isByteBeyond(column: Uint8Array, end: number): boolean {
  if (end > 0x80) return column.some((byte) => byte >= end);
  const words = new Uint32Array(Math.ceil(column.length / 4));
  new Uint8Array(words.buffer).set(column);
  const more = (0x80 - end) * 0x01010101;
  let bits = 0;
  for (let i = 0; i < words.length; i++) bits |= words[i]! | (words[i]! + more);
  return column.length > 0 && (bits & 0x80808080) !== 0;
}
