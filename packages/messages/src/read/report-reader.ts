import { takeKeyed } from '../parts/keyed-text.ts';
import type { ReadContext } from '../parts/context.ts';
import { APERAK_96A, CONTRL_4 } from '../maps/plain-forms.ts';
import type { Segment } from '../syntax/segment.ts';
import type { ApplicationError, MessageHeader, MessageName, SyntaxReport } from '../words/message.ts';
import { HeaderReader } from './header-reader.ts';

interface ErrorDraft extends ApplicationError {
  readonly texts: string[];
  readonly references: Record<string, string>;
}

/** Reads APERAK: a header, then one group for each error. */
export class AperakReader {
  readonly #header: HeaderReader;
  readonly errors: ErrorDraft[] = [];

  constructor(reference: string, name: MessageName, context: ReadContext) {
    this.#header = new HeaderReader(reference, name, APERAK_96A.hasPlaceDates, context);
  }

  take(segment: Segment): void {
    const error = this.errors.at(-1);
    if (segment.tag === 'ERC') this.errors.push({ code: segment.at(1), texts: [], references: {} });
    else if (error !== undefined && segment.tag === 'FTX') error.texts.push(segment.components(4).join('\n').trimEnd());
    else if (error === undefined || segment.tag !== 'RFF' || !takeKeyed(segment, error.references)) this.#header.take(segment);
  }

  header(): MessageHeader {
    return this.#header.header();
  }
}

/** Reads CONTRL: one line for each interchange, message, segment or element it speaks of. */
export class ContrlReader {
  readonly #header: HeaderReader;
  readonly reports: SyntaxReport[] = [];

  constructor(reference: string, name: MessageName, context: ReadContext) {
    this.#header = new HeaderReader(reference, name, CONTRL_4.hasPlaceDates, context);
  }

  take(segment: Segment): void {
    const { tag } = segment;
    const reference = segment.at(1);
    const part = (element: number): readonly string[] => segment.components(element);
    if (tag === 'UCI') this.#add(tag, reference, segment.at(4), segment.at(5), [part(2), part(3)]);
    else if (tag === 'UCM') this.#add(tag, reference, segment.at(3), segment.at(4), [part(2)]);
    else if (tag === 'UCS') this.#add(tag, reference, '', segment.at(2), []);
    else if (tag === 'UCD') this.#add(tag, segment.at(2), '', reference, []);
    else this.#header.take(segment);
  }

  header(): MessageHeader {
    return this.#header.header();
  }

  #add(level: SyntaxReport['level'], reference: string, action: string, error: string, subject: SyntaxReport['subject']): void {
    this.reports.push({ level, reference, action, error, subject });
  }
}
