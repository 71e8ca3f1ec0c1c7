import type { Milliseconds } from '@estiba/base';
import type { PortCode } from '@estiba/port';
import { messageDate } from '../parts/date.ts';
import { mapOf } from '../maps/index.ts';
import { versionNamed } from '../maps/message-map.ts';
import { type BoxToWrite, NO_DETAILS } from '../words/box.ts';
import type { BoxMessageType, MessageHeader } from '../words/message.ts';
import type { MessageDate } from '../words/message-date.ts';
import type { Place } from '../words/place.ts';
import type { VesselName } from '../words/transport.ts';
import { type BoxMessageToWrite, type WrittenMessage, writeBoxMessage } from './write-message.ts';

/** What the terminal knows of a call and says in every message about it. */
export interface VoyageToWrite {
  readonly vessel: VesselName;
  readonly voyage: string;
  /** Carrier, as an SMDG liner code. */
  readonly carrier?: string;
  /** This port, and the next one. */
  readonly port: PortCode;
  readonly nextPort?: PortCode;
  readonly arrival?: Milliseconds;
  readonly departure?: Milliseconds;
  readonly nextArrival?: Milliseconds;
}

/** What names one message: its reference (UNH, up to 14 characters), its document number and when it was made. */
export interface NewMessage {
  readonly reference: string;
  readonly number: string;
  readonly prepared: Milliseconds;
}

export type BaplieVersion = 'BAPLIE-1.5' | 'BAPLIE-2.0' | 'BAPLIE-2.1' | 'BAPLIE-2.2' | 'BAPLIE-3.1';

/** The bay plan on departure. */
export function writeDeparturePlan(
  voyage: VoyageToWrite,
  boxes: readonly BoxToWrite[],
  as: NewMessage,
  version: BaplieVersion = 'BAPLIE-2.2',
): WrittenMessage {
  return writeBoxMessage(planMessage('BAPLIE', voyage, boxes, as, version), version);
}

/** The order to load (`LOA`), to restow (`RES`) or to discharge (`DIS`): each box says which in its details, load where it says nothing. */
export function writeLoadInstruction(
  voyage: VoyageToWrite,
  boxes: readonly BoxToWrite[],
  as: NewMessage,
  version: 'MOVINS-2.0' | 'MOVINS-2.1' = 'MOVINS-2.1',
): WrittenMessage {
  const orders = boxes.map((box) => (box.details?.handling === undefined ? withHandling(box, 'LOA') : box));
  return writeBoxMessage(planMessage('MOVINS', voyage, orders, as, version), version);
}

/** The report of boxes loaded or discharged (COARRI); each box says when in `details.times` (qualifier `203`). */
export function writeMoveReport(
  move: 'load' | 'discharge',
  voyage: VoyageToWrite,
  boxes: readonly BoxToWrite[],
  as: NewMessage,
  version: 'COARRI-ITG13' | 'COARRI-2.0' | 'COARRI-23A' = 'COARRI-2.0',
): WrittenMessage {
  const code = version === 'COARRI-ITG13' ? (move === 'load' ? '46' : '44') : move === 'load' ? '270' : '98';
  const here: Place = { qualifier: move === 'load' ? '9' : '11', code: voyage.port, dates: callDates(voyage) };
  return writeBoxMessage({ type: 'COARRI', header: header('COARRI', code, voyage, [here], [], as, version), boxes }, version);
}

/** One box with what is to be done with it, for `writeLoadInstruction`. */
export function withHandling(box: BoxToWrite, handling: string): BoxToWrite {
  return { ...box, details: { ...(box.details ?? NO_DETAILS), handling } };
}

function planMessage(
  type: 'BAPLIE' | 'MOVINS',
  voyage: VoyageToWrite,
  boxes: readonly BoxToWrite[],
  as: NewMessage,
  version: string,
): BoxMessageToWrite {
  const map = mapOf(type);
  const hasPlaceDates = map !== undefined && versionNamed(map, version).hasPlaceDates;
  const format = hasPlaceDates ? '203' : '201';
  const next = voyage.nextArrival === undefined ? [] : [messageDate('132', voyage.nextArrival, format)];
  const departure = voyage.departure === undefined ? [] : [messageDate('133', voyage.departure, format)];
  const arrival = voyage.arrival === undefined ? [] : [messageDate('178', voyage.arrival, format)];
  const places: Place[] = [{ qualifier: '5', code: voyage.port, dates: hasPlaceDates ? [...arrival, ...departure] : [] }];
  if (voyage.nextPort !== undefined) places.push({ qualifier: '61', code: voyage.nextPort, dates: hasPlaceDates ? next : [] });
  const dates = hasPlaceDates ? [] : [...arrival, ...departure, ...next];
  const code = version === 'BAPLIE-3.1' ? '659' : '';
  return { type, header: header(type, code, voyage, places, dates, as, version), boxes };
}

function callDates(voyage: VoyageToWrite): MessageDate[] {
  const arrival = voyage.arrival === undefined ? [] : [messageDate('178', voyage.arrival)];
  return voyage.departure === undefined ? arrival : [...arrival, messageDate('133', voyage.departure)];
}

function header(
  type: BoxMessageType,
  code: string,
  voyage: VoyageToWrite,
  places: readonly Place[],
  dates: readonly MessageDate[],
  as: NewMessage,
  versionId: string,
): MessageHeader {
  const map = mapOf(type);
  if (map === undefined) throw new RangeError(`There is no map for "${type}".`);
  const { version, release, association, hasPlaceDates } = versionNamed(map, versionId);
  const carrier = voyage.carrier === undefined ? {} : { carrier: voyage.carrier };
  const transport = { stage: '20', voyage: voyage.voyage, mode: '1', ...carrier, vessel: voyage.vessel, places, dates };
  return {
    reference: as.reference,
    name: { type, version, release, agency: 'UN', association },
    document: { code, codeDetails: [], number: as.number, function: '9', response: '' },
    dates: [messageDate('137', as.prepared, hasPlaceDates ? '203' : '201')],
    references: {},
    parties: [],
    transport: { ...transport, references: voyage.voyage === '' ? {} : { 'RFF+VON': voyage.voyage }, others: [] },
    otherTransports: [],
    places: [],
    others: [],
  };
}
