import { type Encoding, SNIFFED_BYTES, sniff } from './charset.ts';
import { UPPER_HALVES } from './charset-tables.ts';
import type { Mark } from './segment-splitter.ts';
import { codePoint, putUnits, sequenceLength } from './utf8.ts';

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
      if (encoding.startsWith('utf-16')) this.#marks.push({ index: 0, severity: 'warning', code: 'charset.utf-16', params: {} });
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
      // `apply` takes any list of numbers; its type asks for an array.
      this.#text += String.fromCharCode.apply(null, bytes.subarray(at, Math.min(to, at + RUN)) as unknown as number[]);
    }
  }

  #singleByte(bytes: Uint8Array, upper: string): void {
    if (upper === UPPER_HALVES['iso-8859-1']) {
      this.#plain(bytes, 0, bytes.length);
      return;
    }
    const units = new Uint16Array(bytes.length);
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] as number;
      units[i] = byte < 0xa0 ? byte : upper.charCodeAt(byte - 0xa0);
    }
    this.#append(units, units.length);
  }

  /** UTF-8, with ISO 8859-1 for what is none. A sequence cut off by the end of the chunk waits for the next. */
  #utf8(bytes: Uint8Array, isDeclared: boolean, isLast: boolean): void {
    let at = highByte(bytes, 0, 0x80);
    this.#plain(bytes, 0, at);
    if (at === bytes.length) return;
    const before = this.#text.length;
    const units = new Uint16Array(bytes.length - at);
    let count = 0;
    while (at < bytes.length) {
      const byte = bytes[at] as number;
      const length = byte < 0x80 ? 1 : sequenceLength(bytes, at);
      if (length > bytes.length - at && !isLast) break;
      const point = byte < 0x80 ? byte : length > bytes.length - at ? -1 : codePoint(bytes, at, length);
      if (point < 0) this.#remarkAt(before + count, 'warning', isDeclared ? 'charset.invalid-utf8' : 'charset.undeclared-latin1', { byte });
      else if (byte >= 0x80 && !isDeclared) this.#remarkAt(before + count, 'info', 'charset.undeclared-utf8', { point });
      count = putUnits(units, count, point < 0 ? byte : point);
      at += point < 0 ? 1 : length;
    }
    this.#append(units, count);
    this.#held = bytes.slice(at);
  }

  #utf16(bytes: Uint8Array, high: 0 | 1, isLast: boolean): void {
    const whole = bytes.length - (bytes.length % 2);
    const units = new Uint16Array(whole / 2);
    for (let i = 0; i < units.length; i++) {
      const first = bytes[2 * i] as number;
      const second = bytes[2 * i + 1] as number;
      units[i] = high === 0 ? first | (second << 8) : (first << 8) | second;
    }
    this.#append(units, units.length);
    if (!isLast) this.#held = bytes.slice(whole);
  }

  #append(units: Uint16Array, count: number): void {
    for (let at = 0; at < count; at += RUN) {
      // `apply` takes any list of numbers; its type asks for an array.
      this.#text += String.fromCharCode.apply(null, units.subarray(at, Math.min(count, at + RUN)) as unknown as number[]);
    }
  }

  #remarkAt(index: number, severity: Mark['severity'], code: Mark['code'], { byte, point }: { byte?: number; point?: number }): void {
    if (this.#remarked.has(code)) return;
    this.#remarked.add(code);
    this.#marks.push({
      index,
      severity,
      code,
      params: point === undefined ? { byte: byte ?? 0 } : { character: String.fromCodePoint(point) },
    });
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
