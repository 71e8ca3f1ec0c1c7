import { writeDates } from '../parts/date.ts';
import { writeKeyed } from '../parts/keyed-text.ts';
import { writeParty, writePlace } from '../parts/place.ts';
import { writeTransportGroup } from '../parts/transport.ts';
import { segmentText } from '../syntax/segment-writer.ts';
import type { HeaderForm, HeaderPart } from '../maps/message-map.ts';
import type { MessageHeader } from '../words/message.ts';

type PartWriter = (header: MessageHeader, form: HeaderForm, out: string[]) => void;

const WRITERS: Readonly<Record<HeaderPart, PartWriter>> = {
  document: ({ document }, _form, out) => {
    out.push(segmentText('BGM', [document.code, ...document.codeDetails], document.number, document.function, document.response));
  },
  dates: ({ dates }, _form, out) => writeDates(dates, out),
  references: ({ references }, _form, out) => {
    writeKeyed(references, 'FTX', out);
    writeKeyed(references, 'RFF', out);
  },
  parties: ({ parties }, form, out) => {
    for (const party of parties) writeParty(party, form.lists, out);
  },
  places: ({ places }, form, out) => {
    for (const place of places) writePlace(place, form.lists, out);
  },
  transport: ({ transport, otherTransports }, form, out) => {
    for (const one of [transport, ...otherTransports]) writeTransportGroup(one, form.transport, form.lists, form.hasPlaceDates, out);
  },
  others: ({ others }, _form, out) => {
    for (const other of others) out.push(other);
  },
  'section-break': (_header, _form, out) => {
    out.push('UNS+D');
  },
};

/** Writes what stands before the first box. */
export function writeHeader(header: MessageHeader, form: HeaderForm, out: string[]): void {
  for (const part of form.headerOrder) WRITERS[part](header, form, out);
}
