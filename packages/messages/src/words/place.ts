import type { MessageDate } from './message-date.ts';

/** A place as a message gives it (segment LOC). */
export interface Place {
  /** What it is the place of (code list 3227): `9` loading, `11` discharge, `5` departure, `61` next call. */
  readonly qualifier: string;
  /** UN/LOCODE, or whatever the sender wrote. */
  readonly code: string;
  readonly name?: string;
  /** Terminal, and its name, where given. */
  readonly terminal?: string;
  readonly terminalName?: string;
  /** Dates that belong to this place alone. */
  readonly dates: readonly MessageDate[];
}

/** A party (segment NAD). */
export interface Party {
  /** Code list 3035: `CA` carrier, `CF` container operator, `MS` sender, `MR` receiver, `SPC` responsible for the VGM. */
  readonly role: string;
  readonly code: string;
  readonly name?: string;
}

/** Text by key, in the order received. The keys are the segment's own: `RFF+BN`, `SEL+CA`, `FTX+AAA`; a repeated key gets `#2`, `#3` … */
export type KeyedText = Readonly<Record<string, string>>;
