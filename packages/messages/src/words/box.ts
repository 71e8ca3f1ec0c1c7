import type { Kilograms } from '@estiba/base';
import type { Container, Slot } from '@estiba/port';
import type { Position } from '../finding.ts';
import type { MessageDate } from './message-date.ts';
import type { Party, Place } from './place.ts';
import type { Transport } from './transport.ts';

/** Damage noted on a box (segment DAM). */
export interface Damage {
  readonly qualifier: string;
  readonly kind: string;
  readonly area: string;
  readonly severity: string;
}

/** What a message says of a box beside what the port knows of it (`Container`). */
export interface BoxDetails {
  /** Equipment qualifier (code list 8053): `CN` container; anything else is no container in the strict sense. */
  readonly equipment: string;
  /** Status (code list 8249): `1` continental, `2` export, `3` import, `6` transhipment. */
  readonly status?: string;
  /** What is to be done with it (MOVINS, segment HAN): `LOA` load, `DIS` discharge, `RES` restow. */
  readonly handling?: string;
  readonly tare?: Kilograms;
  readonly times: readonly MessageDate[];
  /** Places other than load port, discharge port and destination. */
  readonly places: readonly Place[];
  readonly parties: readonly Party[];
  readonly legs: readonly Transport[];
  readonly damages: readonly Damage[];
  /** Units stowed in the same place beneath this one, as bundled flat racks are: their segments, under the default separators. */
  readonly bundled: readonly string[];
  /** Segments without a word here, under the default separators; written back as they are. */
  readonly others: readonly string[];
}

/** One box to write: the words of the port, its slot where it has one, and the message's details where there are any. */
export interface BoxToWrite {
  readonly container: Container;
  readonly slot?: Slot;
  /** The stowage position as received; written where it could not be read as a slot. */
  readonly slotText?: string;
  readonly details?: BoxDetails;
}

/** One box as a message gives it. */
export interface Box extends BoxToWrite, Position {
  readonly details: BoxDetails;
  /** The message gave no number (prestow, empties): the id was made up, `?0001`, unique within the message. */
  readonly hasSyntheticId: boolean;
  /** The segments it was read from, as received. */
  readonly raw: readonly string[];
}

export const NO_DETAILS: BoxDetails = {
  equipment: 'CN',
  times: [],
  places: [],
  parties: [],
  legs: [],
  damages: [],
  bundled: [],
  others: [],
};
