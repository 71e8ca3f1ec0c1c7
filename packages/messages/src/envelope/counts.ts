import type { Position } from '../finding.ts';
import type { ReadContext } from '../parts/context.ts';
import { readNumber } from '../parts/number.ts';
import type { Segment } from '../syntax/segment.ts';

/** References remembered to find one that comes twice. */
const REMEMBERED = 100_000;

/** Compares the counts and references that envelopes carry with what came. Wrong ones are findings: many real files have them. */
export class Counts {
  readonly #context: ReadContext;
  /** Reference of the open interchange; null outside one. */
  #interchange: string | null = null;
  #hasInterchange = false;
  #group: string | null = null;
  #groups = 0;
  #messages = 0;
  #inGroup = 0;
  #references = new Set<string>();

  constructor(context: ReadContext) {
    this.#context = context;
  }

  open(segment: Segment, reference: string): void {
    if (this.#interchange !== null) this.#context.find('error', 'envelope.no-unz', { reference: this.#interchange }, segment);
    this.#interchange = reference;
    this.#hasInterchange = true;
    this.#group = null;
    this.#groups = 0;
    this.#messages = 0;
    this.#references = new Set();
  }

  message(segment: Segment): void {
    if (this.#interchange === null && this.#messages === 0) this.#missingHead(segment);
    this.#messages++;
    this.#inGroup++;
    const reference = segment.at(1);
    if (this.#references.has(reference)) this.#context.find('warning', 'envelope.reference-twice', { reference }, segment);
    else if (this.#references.size < REMEMBERED) this.#references.add(reference);
  }

  /** UNT: number of segments, and the reference of its UNH. */
  trailer(segment: Segment, head: Segment, reference: string): void {
    const counted = segment.segment - head.segment + 1;
    this.#compare(segment, 'UNT', counted, reference);
  }

  /** UNG, UNE and UNZ. */
  take(segment: Segment): void {
    if (segment.tag === 'UNG') {
      if (this.#group !== null) this.#context.find('warning', 'envelope.no-une', { reference: this.#group }, segment);
      this.#group = segment.at(5);
      this.#groups++;
      this.#inGroup = 0;
    } else if (segment.tag === 'UNE') {
      if (this.#group === null) this.#context.find('warning', 'envelope.stray', { tag: 'UNE' }, segment);
      else this.#compare(segment, 'UNE', this.#inGroup, this.#group);
      this.#group = null;
    } else this.#closeInterchange(segment);
  }

  #closeInterchange(segment: Segment): void {
    if (this.#group !== null) this.#context.find('warning', 'envelope.no-une', { reference: this.#group }, segment);
    this.#group = null;
    if (this.#interchange === null) {
      if (this.#messages > 0) return this.#reset();
      if (this.#hasInterchange) this.#context.find('warning', 'envelope.stray', { tag: 'UNZ' }, segment);
      else this.#missingHead(segment);
    } else this.#compare(segment, 'UNZ', this.#groups > 0 ? this.#groups : this.#messages, this.#interchange);
    this.#reset();
  }

  #reset(): void {
    this.#interchange = null;
    this.#hasInterchange = true;
    this.#messages = 0;
  }

  end(at: Position): void {
    if (this.#interchange !== null) this.#context.find('error', 'envelope.no-unz', { reference: this.#interchange }, at);
  }

  #missingHead(segment: Segment): void {
    this.#context.find('warning', 'envelope.no-unb', {}, segment);
  }

  #compare(segment: Segment, tag: 'UNT' | 'UNE' | 'UNZ', counted: number, expected: string): void {
    const given = readNumber(segment.at(1));
    if (given !== counted) this.#context.find('warning', 'envelope.count', { tag, given: segment.at(1), counted }, segment);
    const reference = segment.at(2);
    if (reference !== expected) this.#context.find('warning', 'envelope.reference', { tag, given: reference, expected }, segment);
  }
}
