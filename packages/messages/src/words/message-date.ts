import type { Milliseconds } from '@estiba/base';

/** A date or time as a message gives it (segment DTM, composite C507). */
export interface MessageDate {
  /** What it is the date of (code list 2005): `137` document, `132` estimated arrival, `133` estimated departure, `203` done. */
  readonly qualifier: string;
  /** As received: `201406160500`. */
  readonly text: string;
  /** Format of the text (code list 2379): `203` is CCYYMMDDHHMM. */
  readonly format: string;
  /** UTC milliseconds; null where the text is empty or no date. */
  readonly utc: Milliseconds | null;
  /** False when the message named no zone: the time is then local to the place it speaks of, and `utc` takes it for UTC. */
  readonly hasZone: boolean;
}
