import { segmentText } from '../syntax/segment-writer.ts';
import type { Segment } from '../syntax/segment.ts';
import type { Party, Place } from '../words/place.ts';
import { writeDates } from './date.ts';

/** Code lists a version names beside its codes: identification of the list (1131) and who keeps it (3055). */
export interface CodeLists {
  readonly port: readonly [list: string, agency: string];
  readonly terminal: readonly [list: string, agency: string];
  readonly party: readonly [list: string, agency: string];
}

const NO_DATES: Place['dates'] = [];

/** Reads LOC: `LOC+9+ESALG:139:6:ALGECIRAS+TTI:72:ZZZ`. */
export function readPlace(segment: Segment): Place {
  const name = segment.at(2, 3);
  const terminal = segment.at(3, 0);
  const terminalName = segment.at(3, 3);
  return {
    qualifier: segment.at(1),
    code: segment.at(2),
    ...(name === '' ? {} : { name }),
    ...(terminal === '' ? {} : { terminal }),
    ...(terminalName === '' ? {} : { terminalName }),
    dates: NO_DATES,
  };
}

export function writePlace(place: Place, lists: CodeLists, out: string[]): void {
  const hasTerminal = place.terminal !== undefined || place.terminalName !== undefined;
  const terminal = hasTerminal ? [place.terminal, ...lists.terminal, place.terminalName] : '';
  out.push(
    segmentText(
      'LOC',
      place.qualifier,
      [place.code, ...(place.code === '' && place.name === undefined ? [] : lists.port), place.name],
      terminal,
    ),
  );
  writeDates(place.dates, out);
}

/** Reads NAD: `NAD+CA+HJSC:160:166`, `NAD+SPC+++MY COMPANY`. */
export function readParty(segment: Segment): Party {
  const name = segment.at(2, 3) || segment.at(4) || segment.at(3);
  return { role: segment.at(1), code: segment.at(2), ...(name === '' ? {} : { name }) };
}

export function writeParty(party: Party, lists: CodeLists, out: string[]): void {
  const code = party.code === '' ? '' : [party.code, ...lists.party];
  out.push(segmentText('NAD', party.role, code, '', party.name ?? ''));
}
