import { type Reason, reason } from '@estiba/base';

/** Thrown and caught inside the reader only: the first thing wrong ends the reading. */
export class BadLine extends Error {
  readonly why: Reason;
  constructor(why: Reason) {
    super(why.code);
    this.why = why;
  }
}

/** Bounds of a number in a file, and what it is called when it is out of them. */
export interface Field {
  readonly what: string;
  readonly min?: number;
  readonly max?: number;
  readonly isWhole?: boolean;
}

/** Reads a text of numbers line by line, and refuses what is not as expected, with the line's number. */
export class LineReader {
  readonly #lines: readonly string[];
  #next = 0;

  constructor(text: string) {
    this.#lines = text.split(/\r?\n/);
  }

  get line(): number {
    return this.#next;
  }

  /** The words of the next line. Refuses the end of the text. */
  words(what: string): string[] {
    const line = this.#lines[this.#next];
    if (line === undefined) throw new BadLine(reason('master.ends-early', { what, line: this.#next + 1 }));
    this.#next++;
    return line.split(/\s+/).filter((word) => word !== '');
  }

  /** As many numbers as said, or any number of them. */
  numbers(field: Field, count?: number): number[] {
    const words = this.words(field.what);
    if (count !== undefined && words.length !== count)
      throw new BadLine(reason('master.count', { what: field.what, line: this.line, value: words.length, expected: count }));
    return words.map((word) => this.number(word, field));
  }

  number(word: string, { what, min = -1e9, max = 1e9, isWhole = false }: Field): number {
    const value = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(word) ? Number(word) : Number.NaN;
    if (!Number.isFinite(value) || (isWhole && !Number.isInteger(value)))
      throw new BadLine(reason('master.not-a-number', { what, line: this.line, value: word.slice(0, 40) }));
    if (value < min || value > max) throw new BadLine(reason('master.out-of-range', { what, line: this.line, value, min, max }));
    return value;
  }

  /** Refuses anything but empty lines until the end. */
  end(): void {
    const rest = this.#lines.findIndex((line, i) => i >= this.#next && line.trim() !== '');
    if (rest >= 0) throw new BadLine(reason('master.goes-on', { line: rest + 1, value: (this.#lines[rest] ?? '').trim().slice(0, 40) }));
  }
}
