/** Writes a character as one UTF-16 unit or two; returns how many units there are now. */
export function putUnits(units: Uint16Array, count: number, point: number): number {
  if (point < 0x10000) {
    units[count] = point;
    return count + 1;
  }
  units[count] = 0xd800 + ((point - 0x10000) >> 10);
  units[count + 1] = 0xdc00 + ((point - 0x10000) & 0x3ff);
  return count + 2;
}

/** Length of the UTF-8 sequence that starts here by its first byte; 1 where none may start. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  if (byte >= 0xf0 && byte < 0xf5) return 4;
  return 1;
}

/** The character of a well-formed UTF-8 sequence; -1 for anything else (Unicode 15, table 3-7). */
export function codePoint(bytes: Uint8Array, at: number, length: number): number {
  if (length === 1) return -1;
  let point = (bytes[at] as number) & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] as number;
    if (byte >> 6 !== 2) return -1;
    point = (point << 6) | (byte & 0x3f);
  }
  const least = [0, 0, 0x80, 0x800, 0x10000][length] as number;
  const isSurrogate = point >= 0xd800 && point < 0xe000;
  return point < least || point > 0x10ffff || isSurrogate ? -1 : point;
}
