import { codePoint, putUnits, sequenceLength } from '../syntax/utf8.ts';

/** Units made into text in one go; small enough for the engine's argument list. */
const RUN = 8192;

/** The text of UTF-8 bytes, a byte order mark left out; null where they are no UTF-8. */
export function utf8Text(bytes: Uint8Array): string | null {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = hasMark ? bytes.subarray(3) : bytes;
  let plain = 0;
  while (plain < content.length && (content[plain] as number) < 0x80) plain++;
  return plain === content.length ? unitsText(content) : decode(content);
}

function decode(bytes: Uint8Array): string | null {
  const units = new Uint16Array(bytes.length);
  let count = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    const length = byte < 0x80 ? 1 : sequenceLength(bytes, at);
    const point = byte < 0x80 ? byte : at + length > bytes.length ? -1 : codePoint(bytes, at, length);
    if (point < 0) return null;
    count = putUnits(units, count, point);
    at += length;
  }
  return unitsText(units.subarray(0, count));
}

function unitsText(units: Uint8Array | Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += RUN) {
    // `apply` takes any list of numbers; its type asks for an array.
    text += String.fromCharCode.apply(null, units.subarray(at, at + RUN) as unknown as number[]);
  }
  return text;
}
