import type { Position } from '../finding.ts';
import type { Separators } from './separators.ts';

/**
 * One segment as a slice of the input: nothing is taken apart until it is asked for.
 * `text` is the segment without its terminator and without line breaks, release characters still in place.
 */
export class Segment implements Position {
  readonly tag: string;
  readonly text: string;
  readonly line: number;
  readonly segment: number;
  readonly separators: Separators;
  #elements: readonly string[] | null = null;
  readonly #hasRelease: boolean;

  constructor(tag: string, text: string, line: number, segment: number, separators: Separators) {
    this.tag = tag;
    this.text = text;
    this.line = line;
    this.segment = segment;
    this.separators = separators;
    this.#hasRelease = separators.release !== '' && text.includes(separators.release);
  }

  /** Number of data elements after the tag. */
  get length(): number {
    return this.#split().length - 1;
  }

  /** Component `component` (from 0) of data element `element` (from 1), released and without trailing blanks; empty when absent. */
  at(element: number, component = 0): string {
    const whole = this.#split()[element];
    if (whole === undefined || whole === '') return '';
    if (this.#hasRelease)
      return released(splitReleased(whole, this.separators.component, this.separators.release)[component] ?? '', this.separators.release);
    return componentOf(whole, component, this.separators.component);
  }

  /** All components of one element, released. */
  components(element: number): readonly string[] {
    const whole = this.#split()[element];
    if (whole === undefined || whole === '') return [];
    if (!this.#hasRelease) return whole.split(this.separators.component);
    const { component, release } = this.separators;
    return splitReleased(whole, component, release).map((part) => released(part, release));
  }

  #split(): readonly string[] {
    if (this.#elements === null) {
      const { element, release } = this.separators;
      this.#elements = this.#hasRelease ? splitReleased(this.text, element, release) : this.text.split(element);
    }
    return this.#elements;
  }
}

function componentOf(whole: string, component: number, separator: string): string {
  let start = 0;
  for (let i = 0; i < component; i++) {
    const mark = whole.indexOf(separator, start);
    if (mark < 0) return '';
    start = mark + 1;
  }
  const end = whole.indexOf(separator, start);
  return whole.slice(start, end < 0 ? whole.length : end).trimEnd();
}

/** Splits at a separator that is not released; the release characters stay in the parts. */
function splitReleased(text: string, separator: string, release: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    if (mark === release) i++;
    else if (mark === separator) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
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
