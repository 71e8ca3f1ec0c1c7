import { sizeTypeOf, type SizeType } from '@estiba/port';

const known = new Map<string, SizeType>();

/** What a size and type code says (ISO 6346); each code is read once. */
export function sizeOf(code: string): SizeType {
  let size = known.get(code);
  if (size === undefined) {
    size = sizeTypeOf(code);
    known.set(code, size);
  }
  return size;
}
