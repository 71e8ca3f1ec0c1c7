import type { FindingCode } from '../catalogue/index.ts';
import type { FindingLog } from '../finding.ts';
import { DEFAULT_SEPARATORS, readHead, type Separators } from './separators.ts';
import { Segment } from './segment.ts';
import { tagAt } from './tags.ts';

/** Text is looked at in pieces of at least this many characters, so that tiny chunks cost no more than large ones. */
const PIECE = 16_384;
/** Enough of the input to read the service string advice and UNB. */
const HEAD = 512;

/** A remark about the character at `index` of the text pushed last, to be placed once its segment is known. */
export interface Mark {
  readonly index: number;
  readonly severity: 'warning' | 'info';
  readonly code: FindingCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Cuts a stream of text into segments in linear time and bounded memory. Line breaks may stand anywhere; a segment that lost
 * its terminator at the end of a line is found again; one longer than the limit is set aside with a finding.
 */
export class SegmentSplitter {
  #separators: Separators = DEFAULT_SEPARATORS;
  #isHeadRead = false;
  #text = '';
  #scanned = 0;
  #marks: Mark[] = [];
  #line = 1;
  #count = 0;
  /** Characters thrown away so far of a segment that is too long; -1 outside one. */
  #skipped = -1;
  readonly #limit: number;
  readonly #log: FindingLog;
  readonly #onSegment: (segment: Segment) => void;

  constructor(onSegment: (segment: Segment) => void, log: FindingLog, segmentLength: number) {
    this.#onSegment = onSegment;
    this.#log = log;
    this.#limit = segmentLength;
  }

  /** Segments found so far. */
  get count(): number {
    return this.#count;
  }

  push(text: string, marks: readonly Mark[] = []): void {
    for (const mark of marks) this.#marks.push({ ...mark, index: mark.index + this.#text.length });
    this.#text += text;
    if (this.#text.length - this.#scanned >= PIECE) this.#scan();
  }

  /** The input ends here: what is left is a segment without a terminator. */
  end(): void {
    this.#scan();
    const rest = this.#text.trimEnd();
    this.#text = '';
    if (this.#skipped >= 0) this.#reportSkipped(rest.length);
    if (rest === '') return;
    this.#log.add('warning', 'syntax.unterminated', () => ({ text: excerpt(rest) }), { line: this.#line, segment: this.#count + 1 });
    this.#cut(rest, this.#line, Number.POSITIVE_INFINITY, true);
  }

  #scan(): void {
    if (!this.#isHeadRead) this.#readHead();
    const text = this.#text;
    let at = this.#skipped >= 0 ? this.#skipOn(0) : 0;
    let feed = -1;
    let carriage = -1;
    let release = this.#separators.release === '' ? Number.POSITIVE_INFINITY : -1;
    for (;;) {
      at = this.#skipBlank(at);
      const end = this.#terminator(text, Math.max(at, this.#scanned));
      if (end < 0) break;
      this.#scanned = 0;
      if (feed < at) feed = indexOrEnd(text, '\n', at);
      if (carriage < at) carriage = indexOrEnd(text, '\r', at);
      if (release < at) release = indexOrEnd(text, this.#separators.release, at);
      if (end - at > this.#limit) this.#setAside(text, at, end);
      else if (feed < end || carriage < end) this.#cutAtBreaks(text, at, end);
      else this.#cut(text.slice(at, end), this.#line, end, release < end);
      if (text.charCodeAt(end) === 10) this.#line++;
      at = end + 1;
    }
    if (text.length - at > this.#limit) {
      this.#startSkipping(text, at);
      at = text.length;
    }
    this.#marks = this.#marks.map((mark) => ({ ...mark, index: mark.index - at }));
    this.#text = text.slice(at);
    this.#scanned = Math.max(0, this.#text.length - 1);
  }

  #readHead(): void {
    this.#isHeadRead = true;
    let at = 0;
    while (isBlank(this.#text.charCodeAt(at)) || this.#text.charCodeAt(at) === 0xfeff) {
      if (this.#text.charCodeAt(at) === 10) this.#line++;
      at++;
    }
    const head = readHead(this.#text.slice(at, at + HEAD));
    this.#separators = head.separators;
    if (head.finding !== undefined) this.#log.add('warning', head.finding.code, head.finding.params, { line: this.#line, segment: 1 });
    at += head.length;
    this.#marks = this.#marks.map((mark) => ({ ...mark, index: mark.index - at }));
    this.#text = this.#text.slice(at);
  }

  #skipBlank(from: number): number {
    let at = from;
    for (;;) {
      const code = this.#text.charCodeAt(at);
      if (!isBlank(code)) return at;
      if (code === 10) this.#line++;
      at++;
    }
  }

  /** Index of the next terminator that is not released, from `from` on; -1 when there is none. */
  #terminator(text: string, from: number): number {
    const { terminator, releaseCode } = this.#separators;
    let end = text.indexOf(terminator, from);
    while (end > 0 && isReleased(text, end, releaseCode)) end = text.indexOf(terminator, end + 1);
    return end;
  }

  /** Hands on one segment that starts on `line`; `end` is where it ends in the text, for the marks it carries. */
  #cut(raw: string, line: number, end: number, hasRelease: boolean): void {
    if (raw === '') {
      this.#log.add('info', 'syntax.empty-segment', {}, { line, segment: this.#count + 1 });
      return;
    }
    this.#count++;
    const { element, elementCode, componentCode } = this.#separators;
    const known = tagAt(raw, 0);
    const after = raw.charCodeAt(3);
    const isKnown = known !== undefined && (raw.length === 3 || after === elementCode || after === componentCode);
    const tag = isKnown ? known : firstElement(raw, element);
    const segment = new Segment(tag, raw, line, this.#count, this.#separators, hasRelease && this.#separators.release !== '');
    if (this.#marks.length > 0) this.#place(end, segment);
    this.#onSegment(segment);
  }

  /** Line breaks inside a segment: senders wrap at a fixed width, or lost a terminator at the end of a line. */
  #cutAtBreaks(text: string, from: number, to: number): void {
    let current = '';
    let started = this.#line;
    for (const part of text.slice(from, to).split(/\r\n|\r|\n/)) {
      const isNext = current !== '' && tagAt(part, 0) !== undefined && part[3] === this.#separators.element;
      if (isNext || current === '') {
        if (isNext) {
          this.#log.add('warning', 'syntax.missing-terminator', () => ({ text: excerpt(current) }), {
            line: started,
            segment: this.#count + 1,
          });
          this.#cut(current, started, from, true);
        }
        current = part;
        started = this.#line;
      } else if (part !== '') {
        this.#log.add('info', 'syntax.newline-in-segment', () => ({ text: excerpt(current) }), { line: started, segment: this.#count + 1 });
        current += part;
      }
      this.#line++;
    }
    this.#line--;
    this.#cut(current, started, to, true);
  }

  #place(end: number, segment: Segment): void {
    const due = this.#marks.filter((mark) => mark.index < end);
    if (due.length === 0) return;
    for (const mark of due) this.#log.add(mark.severity, mark.code, mark.params, segment);
    this.#marks = this.#marks.filter((mark) => mark.index >= end);
  }

  #setAside(text: string, from: number, to: number): void {
    const position = { line: this.#line, segment: ++this.#count };
    this.#log.add(
      'error',
      'syntax.segment-too-long',
      () => ({ length: to - from, limit: this.#limit, text: excerpt(text.slice(from, from + 40)) }),
      position,
    );
    this.#line += breaksIn(text, from, to);
  }

  #startSkipping(text: string, from: number): void {
    const position = { line: this.#line, segment: ++this.#count };
    this.#log.add('error', 'syntax.segment-too-long', () => ({ limit: this.#limit, text: excerpt(text.slice(from, from + 40)) }), position);
    this.#skipped = text.length - from;
    this.#line += breaksIn(text, from, text.length);
  }

  /** Goes on throwing away a segment that is too long; returns where the next one starts. */
  #skipOn(from: number): number {
    const end = this.#terminator(this.#text, from);
    const to = end < 0 ? this.#text.length : end;
    this.#line += breaksIn(this.#text, from, to);
    this.#skipped += to - from;
    if (end < 0) return to;
    this.#reportSkipped(0);
    return end + 1;
  }

  #reportSkipped(rest: number): void {
    this.#log.add('info', 'syntax.skipped', { characters: this.#skipped + rest }, { line: this.#line, segment: this.#count });
    this.#skipped = -1;
  }
}

/** The start of a text, fit to be shown. */
export function excerpt(text: string): string {
  return text.slice(0, 40).replace(/[^\x20-\x7e\u00a1-\uffff]/g, '.');
}

const isBlank = (code: number): boolean => code === 10 || code === 13 || code === 32 || code === 9;

/** A terminator is released when an odd number of release characters stands before it. */
function isReleased(text: string, at: number, releaseCode: number): boolean {
  let count = 0;
  while (text.charCodeAt(at - 1 - count) === releaseCode) count++;
  return count % 2 === 1;
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function firstElement(raw: string, element: string): string {
  const mark = raw.indexOf(element);
  return raw.slice(0, Math.min(mark < 0 ? raw.length : mark, 8));
}
