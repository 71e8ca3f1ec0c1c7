import type { Position } from '../finding.ts';
import type { Separators } from './separators.ts';

const BLANK = 32;

/**
 * One segment as a slice of the input: nothing is taken apart until it is asked for, and then only that.
 * `text` is the segment without its terminator and without line breaks, release characters still in place.
 */
export class Segment implements Position {
  readonly tag: string;
  readonly text: string;
  readonly line: number;
  readonly segment: number;
  readonly separators: Separators;
  readonly #hasRelease: boolean;
  /** The element looked at last and where it begins and ends: what follows it is found from here. */
  #element = 0;
  #from = 0;
  #to = -1;

  constructor(tag: string, text: string, line: number, segment: number, separators: Separators, hasRelease: boolean) {
    this.tag = tag;
    this.text = text;
    this.line = line;
    this.segment = segment;
    this.separators = separators;
    this.#hasRelease = hasRelease;
  }

  /** Number of data elements after the tag. */
  get length(): number {
    const { text } = this;
    let count = 0;
    for (let at = this.#next(this.separators.elementCode, 0, text.length); at < text.length; count++) {
      at = this.#next(this.separators.elementCode, at + 1, text.length);
    }
    return count;
  }

  /** Component `component` (from 0) of data element `element` (from 1), released and without trailing blanks; empty when absent. */
  at(element: number, component = 0): string {
    if (!this.#goTo(element)) return '';
    const { componentCode } = this.separators;
    let from = this.#from;
    for (let i = 0; i < component; i++) {
      from = this.#next(componentCode, from, this.#to) + 1;
      if (from > this.#to) return '';
    }
    return this.#plain(from, this.#next(componentCode, from, this.#to));
  }

  /** All components of one element, released. */
  components(element: number): readonly string[] {
    const parts: string[] = [];
    if (!this.#goTo(element) || this.#from === this.#to) return parts;
    const { componentCode } = this.separators;
    for (let from = this.#from; from <= this.#to; ) {
      const to = this.#next(componentCode, from, this.#to);
      parts.push(this.#plain(from, to));
      from = to + 1;
    }
    return parts;
  }

  /** Finds an element, going on from the one looked at last where it can; false when there is none of that number. */
  #goTo(element: number): boolean {
    const { elementCode } = this.separators;
    const { length } = this.text;
    if (element < this.#element || this.#to < 0) {
      this.#element = 0;
      this.#from = 0;
      this.#to = this.#next(elementCode, 0, length);
    }
    while (this.#element < element) {
      if (this.#to >= length) return false;
      this.#from = this.#to + 1;
      this.#to = this.#next(elementCode, this.#from, length);
      this.#element++;
    }
    return true;
  }

  /** Index of the next mark from `from` on that is not released; `end` when there is none before it. */
  #next(code: number, from: number, end: number): number {
    const { text } = this;
    if (!this.#hasRelease) {
      for (let at = from; at < end; at++) if (text.charCodeAt(at) === code) return at;
      return end;
    }
    const { releaseCode } = this.separators;
    for (let at = from; at < end; at++) {
      const here = text.charCodeAt(at);
      if (here === releaseCode) at++;
      else if (here === code) return at;
    }
    return end;
  }

  /** A part of the text without release characters and trailing blanks. */
  #plain(from: number, to: number): string {
    if (this.#hasRelease) return released(this.text.slice(from, to), this.separators.release);
    let end = to;
    while (end > from && this.text.charCodeAt(end - 1) === BLANK) end--;
    return this.text.slice(from, end);
  }
}

function released(text: string, release: string): string {
  if (!text.includes(release)) return text.trimEnd();
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    if (text[i] === release) i++;
    plain += text[i] ?? '';
  }
  return plain.trimEnd();
}
