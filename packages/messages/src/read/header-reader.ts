import { readDate } from '../parts/date.ts';
import { type KeyedDraft, takeKeyed } from '../parts/keyed-text.ts';
import { readParty, readPlace } from '../parts/place.ts';
import { emptyTransport, readTransport, type TransportDraft } from '../parts/transport.ts';
import type { ReadContext } from '../parts/context.ts';
import { withDefaultSeparators } from '../syntax/segment-writer.ts';
import type { Segment } from '../syntax/segment.ts';
import type { MessageDate } from '../words/message-date.ts';
import type { MessageDocument, MessageHeader, MessageName } from '../words/message.ts';
import type { Party, Place } from '../words/place.ts';

const NO_DOCUMENT: MessageDocument = { code: '', codeDetails: [], number: '', function: '', response: '' };

/** Reads what stands before the first box, or all of a message that lists none. */
export class HeaderReader {
  readonly #context: ReadContext;
  readonly #hasPlaceDates: boolean;
  readonly #name: MessageName;
  readonly #reference: string;
  #document = NO_DOCUMENT;
  readonly #dates: MessageDate[] = [];
  readonly #references: KeyedDraft = {};
  readonly #parties: Party[] = [];
  readonly #places: Place[] = [];
  readonly #transports: TransportDraft[] = [];
  readonly #others: string[] = [];
  /** The place that dates now belong to. */
  #placeDates: MessageDate[] | null = null;
  #isFull = false;
  #count = 0;

  constructor(reference: string, name: MessageName, hasPlaceDates: boolean, context: ReadContext) {
    this.#reference = reference;
    this.#name = name;
    this.#hasPlaceDates = hasPlaceDates;
    this.#context = context;
  }

  /** True once a segment of the header has been read: the message was not cut off before its first box. */
  get hasTransport(): boolean {
    return this.#transports.length > 0;
  }

  take(segment: Segment): void {
    if (++this.#count > this.#context.limits.keptSegments) {
      if (!this.#isFull) this.#context.find('error', 'limit.kept-segments', { limit: this.#context.limits.keptSegments, id: '' }, segment);
      this.#isFull = true;
      return;
    }
    if (!this.#read(segment)) this.#keep(segment);
  }

  #read(segment: Segment): boolean {
    const transport = this.#transports.at(-1);
    switch (segment.tag) {
      case 'BGM':
        return this.#takeDocument(segment);
      case 'DTM':
        (this.#placeDates ?? transport?.dates ?? this.#dates).push(readDate(segment, this.#context));
        return true;
      case 'TDT':
        this.#transports.push(readTransport(segment));
        this.#placeDates = null;
        return true;
      case 'LOC':
        this.#takePlace(segment, transport);
        return true;
      case 'NAD':
        this.#parties.push(readParty(segment));
        return true;
      case 'RFF':
      case 'FTX':
        return takeKeyed(segment, transport?.references ?? this.#references);
      case 'UNS':
        return true;
      default:
        return false;
    }
  }

  #takeDocument(segment: Segment): boolean {
    if (this.#document !== NO_DOCUMENT) return false;
    const [code = '', ...codeDetails] = segment.components(1);
    this.#document = { code, codeDetails, number: segment.at(2), function: segment.at(3), response: segment.at(4) };
    return true;
  }

  #takePlace(segment: Segment, transport: TransportDraft | undefined): void {
    const dates: MessageDate[] = [];
    (transport?.places ?? this.#places).push({ ...readPlace(segment), dates });
    if (this.#hasPlaceDates) this.#placeDates = dates;
  }

  #keep(segment: Segment): void {
    this.#others.push(withDefaultSeparators(segment.text, segment.separators));
  }

  /** The header as far as it has been read. */
  header(): MessageHeader {
    const main = this.#transports.find((transport) => transport.stage === '20') ?? this.#transports[0];
    return {
      reference: this.#reference,
      name: this.#name,
      document: this.#document,
      dates: this.#dates,
      references: this.#references,
      parties: this.#parties,
      transport: main ?? emptyTransport(),
      otherTransports: this.#transports.filter((transport) => transport !== main),
      places: this.#places,
      others: this.#others,
    };
  }
}
