import { segmentText } from '../syntax/segment-writer.ts';
import type { Segment } from '../syntax/segment.ts';
import type { MessageDate } from '../words/message-date.ts';
import type { Place } from '../words/place.ts';
import type { Transport, VesselName } from '../words/transport.ts';
import { writeDates } from './date.ts';
import { type KeyedDraft, writeKeyed } from './keyed-text.ts';
import { type CodeLists, writePlace } from './place.ts';

/** Where a version puts carrier and ship in TDT, and which list its carrier codes are from. */
export interface TransportForm {
  readonly carrier: number;
  readonly vessel: number;
  readonly carrierList: readonly [list: string, agency: string];
  /** How the ship is identified when both are known. */
  readonly prefers: 'imo' | 'call-sign';
  /** IMO numbers as `9501332::11` (D.13B) rather than `9501332:146`. */
  readonly imoByAgency: boolean;
}

/** A transport while its segments come in. */
export interface TransportDraft extends Transport {
  readonly places: Place[];
  readonly dates: MessageDate[];
  readonly references: KeyedDraft;
  readonly others: string[];
}

export function emptyTransport(): TransportDraft {
  return { stage: '20', voyage: '', vessel: {}, places: [], dates: [], references: {}, others: [] };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads TDT of any version: carrier and ship are told apart by their code lists before their positions, for `1:911` puts the
 * ship where D.95B puts the type of the means of transport, and some senders split name and number over two elements.
 */
export function readTransport(segment: Segment): TransportDraft {
  const vessel: Writable<VesselName> = {};
  let carrier = '';
  let means = '';
  for (let e = 4; e <= Math.min(segment.length, 10); e++) {
    const code = segment.at(e);
    const list = segment.at(e, 1);
    const name = segment.at(e, 3);
    if (list === '103' || list === '146' || segment.at(e, 2) === '11' || e === 8) identify(vessel, code, name);
    else if (list === '172' || list === 'LINES' || e === 5) carrier ||= code || name;
    else if (e === 4) means = code;
  }
  const mode = segment.at(3);
  return {
    ...emptyTransport(),
    stage: segment.at(1),
    voyage: segment.at(2),
    ...(mode === '' ? {} : { mode }),
    ...(means === '' ? {} : { means }),
    ...(carrier === '' ? {} : { carrier }),
    vessel,
  };
}

/** Seven digits are an IMO number (IMO resolution A.1117); anything else is a call sign, or the plate of a truck. */
function identify(vessel: Writable<VesselName>, code: string, name: string): void {
  if (/^\d{7}$/.test(code)) vessel.imo = code;
  else if (code !== '') vessel.callSign = code;
  if (name !== '') vessel.name = name;
}

function writeTransport(transport: Transport, form: TransportForm, out: string[]): void {
  const elements: (string | readonly (string | undefined)[])[] = [
    transport.stage,
    transport.voyage,
    transport.mode ?? '',
    transport.means ?? '',
  ];
  while (elements.length < 9) elements.push('');
  if (transport.carrier !== undefined) elements[form.carrier - 1] = [transport.carrier, ...form.carrierList];
  const { imo, callSign, name } = transport.vessel;
  const usesImo = imo !== undefined && (form.prefers === 'imo' || callSign === undefined);
  const id = usesImo ? (form.imoByAgency ? [imo, '', '11'] : [imo, '146', '']) : [callSign, '103', ''];
  if (imo !== undefined || callSign !== undefined || name !== undefined) elements[form.vessel - 1] = [...id, name];
  out.push(segmentText('TDT', ...elements));
}

/** Writes a transport with what belongs to it. Dates stand before the places where a date after a place would belong to that. */
export function writeTransportGroup(
  transport: Transport,
  form: TransportForm,
  lists: CodeLists,
  hasPlaceDates: boolean,
  out: string[],
): void {
  writeTransport(transport, form, out);
  if (hasPlaceDates) {
    writeDates(transport.dates, out);
    writeKeyed(transport.references, 'RFF', out);
  }
  for (const place of transport.places) writePlace(place, lists, out);
  if (!hasPlaceDates) {
    writeDates(transport.dates, out);
    writeKeyed(transport.references, 'RFF', out);
  }
  writeKeyed(transport.references, 'FTX', out);
  for (const other of transport.others) out.push(other);
}
