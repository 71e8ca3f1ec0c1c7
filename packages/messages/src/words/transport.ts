import type { MessageDate } from './message-date.ts';
import type { KeyedText, Place } from './place.ts';

/** A ship as a message names it; compare by IMO number, else call sign, else name. */
export interface VesselName {
  readonly imo?: string;
  readonly callSign?: string;
  readonly name?: string;
}

/** One stage of transport (segment TDT and what follows it). */
export interface Transport {
  /** Code list 8051: `20` main carriage, `10` and `30` carriage before and after it, `1` inland. */
  readonly stage: string;
  readonly voyage: string;
  /** Mode (code list 8067, `1` sea, `3` road) and means (8179). */
  readonly mode?: string;
  readonly means?: string;
  readonly carrier?: string;
  readonly vessel: VesselName;
  readonly places: readonly Place[];
  readonly dates: readonly MessageDate[];
  readonly references: KeyedText;
  /** Segments without a word here, as received. */
  readonly others: readonly string[];
}
