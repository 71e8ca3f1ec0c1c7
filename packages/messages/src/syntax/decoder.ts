import { type Encoding, SNIFFED_BYTES, sniff } from './charset.ts';
import { UPPER_HALVES } from './charset-tables.ts';
import type { Mark } from './segment-splitter.ts';

/** Bytes made into text in one go; small enough for the engine's argument list. */
const RUN = 8192;

/** A piece of text and the remarks about it. */
export interface Decoded {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Makes text of bytes in any chunks. The encoding is what UNB declares; where it declares plain ASCII (UNOA, UNOB) or nothing,
 * bytes above 127 are read as UTF-8 where they form it and as ISO 8859-1 where not, with a remark at the first of each.
 */
export class Decoder {
  #held: Uint8Array = new Uint8Array(0);
  #encoding: Encoding | null = null;
  readonly #remarked = new Set<string>();
  #text = '';
  #marks: Mark[] = [];

  decode(chunk: Uint8Array): Decoded {
    const bytes = join(this.#held, chunk);
    if (this.#encoding === null && bytes.length < SNIFFED_BYTES) {
      this.#held = bytes;
      return { text: '', marks: [] };
    }
    return this.#decode(bytes, false);
  }

  /** The input ends: decodes what was held back. */
  end(): Decoded {
    return this.#decode(this.#held, true);
  }

  #decode(all: Uint8Array, isLast: boolean): Decoded {
    let bytes = all;
    this.#held = new Uint8Array(0);
    if (this.#encoding === null) {
      const { encoding, mark } = sniff(bytes);
      this.#encoding = encoding;
      bytes = bytes.subarray(mark);
      if (encoding.startsWith('utf-16')) this.#remark('warning', 'charset.utf-16', {});
    }
    const encoding = this.#encoding;
    if (encoding === 'utf-16le' || encoding === 'utf-16be') this.#utf16(bytes, encoding === 'utf-16le' ? 0 : 1, isLast);
    else if (encoding === 'ascii' || encoding === 'utf-8') this.#utf8(bytes, encoding === 'utf-8', isLast);
    else this.#singleByte(bytes, UPPER_HALVES[encoding]);
    const decoded = { text: this.#text, marks: this.#marks };
    this.#text = '';
    this.#marks = [];
    return decoded;
  }

  /** Bytes whose code is their character: ASCII, and all of ISO 8859-1. */
  #plain(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; at += RUN) {
      this.#text += String.fromCharCode.apply(null, bytes.subarray(at, Math.min(to, at + RUN)) as unknown as number[]);
    }
  }

  #singleByte(bytes: Uint8Array, upper: string): void {
    let at = 0;
    while (at < bytes.length) {
      const next = upper === UPPER_HALVES['iso-8859-1'] ? bytes.length : highByte(bytes, at, 0xa0);
      this.#plain(bytes, at, next);
      if (next < bytes.length) this.#text += upper[(bytes[next] as number) - 0xa0];
      at = next + 1;
    }
  }

  #utf8(bytes: Uint8Array, isDeclared: boolean, isLast: boolean): void {
    let at = 0;
    for (;;) {
      const next = highByte(bytes, at, 0x80);
      this.#plain(bytes, at, next);
      if (next === bytes.length) return;
      const length = sequenceLength(bytes, next);
      if (length > bytes.length - next && !isLast) {
        this.#held = bytes.slice(next);
        return;
      }
      const point = length > bytes.length - next ? -1 : codePoint(bytes, next, length);
      const byte = bytes[next] as number;
      if (point < 0) {
        this.#remark('warning', isDeclared ? 'charset.invalid-utf8' : 'charset.undeclared-latin1', { byte });
        this.#text += String.fromCharCode(byte);
      } else {
        if (!isDeclared) this.#remark('info', 'charset.undeclared-utf8', { character: String.fromCodePoint(point) });
        this.#text += String.fromCodePoint(point);
      }
      at = next + (point < 0 ? 1 : length);
    }
  }

  #utf16(bytes: Uint8Array, high: 0 | 1, isLast: boolean): void {
    const whole = bytes.length - (bytes.length % 2);
    const units = new Uint16Array(whole / 2);
    for (let i = 0; i < units.length; i++) {
      const first = bytes[2 * i] as number;
      const second = bytes[2 * i + 1] as number;
      units[i] = high === 0 ? first | (second << 8) : (first << 8) | second;
    }
    for (let at = 0; at < units.length; at += RUN)
      this.#text += String.fromCharCode.apply(null, units.subarray(at, at + RUN) as unknown as number[]);
    if (!isLast) this.#held = bytes.slice(whole);
  }

  #remark(severity: Mark['severity'], code: Mark['code'], params: Mark['params']): void {
    if (this.#remarked.has(code)) return;
    this.#remarked.add(code);
    this.#marks.push({ index: this.#text.length, severity, code, params });
  }
}

function join(held: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (held.length === 0) return chunk;
  const bytes = new Uint8Array(held.length + chunk.length);
  bytes.set(held);
  bytes.set(chunk, held.length);
  return bytes;
}

function highByte(bytes: Uint8Array, from: number, least: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) < least) at++;
  return at;
}

/** Length of the UTF-8 sequence that starts here by its first byte; 1 where none may start. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  if (byte >= 0xf0 && byte < 0xf5) return 4;
  return 1;
}

/** The character of a well-formed UTF-8 sequence; -1 for anything else (Unicode 15, table 3-7). */
function codePoint(bytes: Uint8Array, at: number, length: number): number {
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
