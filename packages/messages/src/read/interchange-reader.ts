import type { FindingCode } from '../catalogue/index.ts';
import { type Finding, FindingLog, type Position, type Severity } from '../finding.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import type { ReadContext } from '../parts/context.ts';
import { guessType, GUESS_LIMIT } from '../envelope/guess-type.ts';
import { readEnvelope, readMessageName } from '../envelope/read-envelope.ts';
import { Counts } from '../envelope/counts.ts';
import { Decoder } from '../syntax/decoder.ts';
import { excerpt, SegmentSplitter } from '../syntax/segment-splitter.ts';
import type { Segment } from '../syntax/segment.ts';
import { tagAt } from '../syntax/tags.ts';
import type { Box } from '../words/box.ts';
import type { Envelope } from '../words/envelope.ts';
import type { Message, MessageHeader, MessageName } from '../words/message.ts';
import { message, type MessageReader, messageReader } from './message-reader.ts';

export interface ReadOptions {
  readonly limits?: Partial<Limits>;
  /** UN/LOCODEs that exist; a load or discharge port beyond them is a finding. Without it any well-formed code will do. */
  readonly knownPorts?: ReadonlySet<string>;
}

/** What a reader finds, in the order of the input. A message comes after its boxes and holds none of them. */
export type ReadEvent =
  | { readonly kind: 'envelope'; readonly envelope: Envelope }
  | { readonly kind: 'box'; readonly box: Box; readonly header: () => MessageHeader }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'finding'; readonly finding: Finding };

interface OpenMessage {
  readonly at: Segment;
  readonly reference: string;
  /** The head was missing: there is nothing to count or compare. */
  readonly isImplicit: boolean;
  readonly reader: MessageReader;
}

/** Reads an input of any length in chunks, in linear time and bounded memory, and never gives up on it. */
export class InterchangeReader implements ReadContext {
  readonly limits: Limits;
  readonly #emit: (event: ReadEvent) => void;
  readonly #knownPorts: ReadonlySet<string> | null;
  readonly #log: FindingLog;
  readonly #decoder = new Decoder();
  readonly #splitter: SegmentSplitter;
  readonly #counts: Counts;
  #envelope: Envelope | null = null;
  #open: OpenMessage | null = null;
  /** Findings of the open message. */
  #findings: Finding[] = [];
  #headless: Segment[] = [];
  #hasRead = false;
  #watchesCase = false;

  constructor(options: ReadOptions, emit: (event: ReadEvent) => void) {
    this.limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#knownPorts = options.knownPorts ?? null;
    this.#emit = emit;
    this.#log = new FindingLog((finding) => {
      this.#findings.push(finding);
      emit({ kind: 'finding', finding });
    });
    this.#counts = new Counts(this);
    this.#splitter = new SegmentSplitter((segment) => this.#take(segment), this.#log, this.limits.segmentLength);
  }

  find(severity: Severity, code: FindingCode, params: Finding['params'] | (() => Finding['params']), at: Position): void {
    this.#log.add(severity, code, params, at);
  }

  push(chunk: Uint8Array | string): void {
    if (typeof chunk === 'string') {
      this.#splitter.push(chunk);
      return;
    }
    const { text, marks } = this.#decoder.decode(chunk);
    this.#splitter.push(text, marks);
  }

  end(): void {
    const { text, marks } = this.#decoder.end();
    this.#splitter.push(text, marks);
    this.#splitter.end();
    const at = { line: 0, segment: this.#splitter.count };
    this.#settleHeadless(true);
    this.#closeMessage(null, at);
    this.#counts.end(at);
    if (!this.#hasRead) this.find('error', 'syntax.nothing-readable', { segments: this.#splitter.count }, at);
    this.#log.close();
  }

  #take(segment: Segment): void {
    if (tagAt(segment.tag, 0) === segment.tag) this.#takeKnown(segment);
    else this.#takeUnknown(segment);
  }

  #takeKnown(segment: Segment): void {
    if (this.#watchesCase && /[a-z]/.test(segment.text)) {
      this.#watchesCase = false;
      this.find('info', 'charset.lower-case', () => ({ syntax: this.#envelope?.syntax ?? '', text: excerpt(segment.text) }), segment);
    }
    switch (segment.tag) {
      case 'UNA':
        return;
      case 'UNB':
        return this.#openInterchange(segment);
      case 'UNH':
        return this.#openMessage(segment);
      case 'UNT':
        this.#settleHeadless(true);
        return this.#closeMessage(segment, segment);
      case 'UNZ':
      case 'UNG':
      case 'UNE':
        this.#settleHeadless(true);
        this.#closeMessage(null, segment);
        return this.#counts.take(segment);
      default:
        if (this.#open !== null) this.#open.reader.take(segment);
        else {
          this.#headless.push(segment);
          this.#settleHeadless(this.#headless.length >= GUESS_LIMIT);
        }
    }
  }

  /** A segment of no known kind: in a message it is kept, elsewhere it is set aside. */
  #takeUnknown(segment: Segment): void {
    const isTag = /^[A-Z][A-Z0-9]{2}$/.test(segment.tag);
    if (isTag && this.#open !== null) {
      this.find('info', 'segment.unknown', () => ({ tag: segment.tag, text: excerpt(segment.text) }), segment);
      this.#open.reader.take(segment);
    } else this.find('error', 'syntax.garbage', () => ({ text: excerpt(segment.text), length: segment.text.length }), segment);
  }

  #openInterchange(segment: Segment): void {
    this.#settleHeadless(true);
    this.#closeMessage(null, segment);
    this.#envelope = readEnvelope(segment, this);
    this.#watchesCase = this.#envelope.syntax === 'UNOA';
    this.#counts.open(segment, this.#envelope.reference);
    this.#emit({ kind: 'envelope', envelope: this.#envelope });
  }

  #openMessage(segment: Segment): void {
    this.#settleHeadless(true);
    this.#closeMessage(null, segment);
    this.#findings = [];
    this.#start(segment, segment.at(1), readMessageName(segment, this), false);
    this.#counts.message(segment);
  }

  #start(at: Segment, reference: string, name: MessageName, isImplicit: boolean): void {
    this.#hasRead = true;
    const reader = messageReader(reference, name, at, this.#knownPorts, this, (box, header) => this.#emit({ kind: 'box', box, header }));
    this.#open = { at, reference, isImplicit, reader };
  }

  /** Segments that came without UNH become a message of the type they look like, as soon as that is clear. */
  #settleHeadless(isLast: boolean): void {
    const [first] = this.#headless;
    if (first === undefined) return;
    const type = guessType(this.#headless, isLast);
    if (type === null) return;
    const segments = this.#headless;
    this.#headless = [];
    this.#findings = [];
    this.#start(first, '', { type, version: '', release: '', agency: '', association: '' }, true);
    this.find('error', 'envelope.no-unh', () => ({ readAs: type, text: excerpt(first.text) }), first);
    for (const segment of segments) this.#open?.reader.take(segment);
  }

  /** Ends the open message at UNT, or without one (`trailer` null). */
  #closeMessage(trailer: Segment | null, at: Position): void {
    const open = this.#open;
    if (open === null) {
      if (trailer !== null) this.find('warning', 'envelope.stray-unt', { reference: trailer.at(2) }, trailer);
      return;
    }
    const read = open.reader.end();
    if (trailer === null) this.find('error', 'envelope.no-unt', { reference: open.reference }, at);
    else if (!open.isImplicit) this.#counts.trailer(trailer, open.at, open.reference);
    this.#open = null;
    this.#emit({
      kind: 'message',
      message: message(read, { envelope: this.#envelope, findings: this.#findings, line: open.at.line, segment: open.at.segment }),
    });
  }
}
