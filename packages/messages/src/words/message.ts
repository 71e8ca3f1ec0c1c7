import type { Finding, Position } from '../finding.ts';
import type { Box } from './box.ts';
import type { Envelope } from './envelope.ts';
import type { MessageDate } from './message-date.ts';
import type { KeyedText, Party, Place } from './place.ts';
import type { Transport } from './transport.ts';

export type BoxMessageType = 'BAPLIE' | 'MOVINS' | 'COPRAR' | 'COARRI' | 'CODECO' | 'VERMAS';

/** Which message this is, as UNH says (segment UNH, composite S009). */
export interface MessageName {
  readonly type: string;
  /** `D` and `95B`; `1` and `911` for the oldest BAPLIE. */
  readonly version: string;
  readonly release: string;
  readonly agency: string;
  /** Association code: `SMDG20`, `ITG13`; empty when not given. */
  readonly association: string;
}

/** The document a message carries (segment BGM). */
export interface MessageDocument {
  /** Code list 1001: `45` or `121` load list, `43` discharge list, `44` and `46` and `98` and `270` reports, `34` and `36` gate. */
  readonly code: string;
  /** Further components of the code: its list, who keeps it (`LOADONLY` in BAPLIE 3.1: the plan holds loads only), its name. */
  readonly codeDetails: readonly string[];
  readonly number: string;
  /** Code list 1225: `9` original, `5` replace, `1` cancel. */
  readonly function: string;
  /** Code list 4343: `AB` acknowledgement wanted. */
  readonly response: string;
}

/** What stands before the first box. */
export interface MessageHeader {
  /** Message reference number (UNH 0062). */
  readonly reference: string;
  readonly name: MessageName;
  readonly document: MessageDocument;
  readonly dates: readonly MessageDate[];
  readonly references: KeyedText;
  readonly parties: readonly Party[];
  /** Main carriage; its voyage is empty when the message names none. */
  readonly transport: Transport;
  readonly otherTransports: readonly Transport[];
  /** Places outside any transport. */
  readonly places: readonly Place[];
  /** Segments without a word here, under the default separators; written back as they are. */
  readonly others: readonly string[];
}

/** Every group of segments about equipment or an occupied place, and what became of it: `groups = boxes + setAside`. */
export interface Account {
  readonly groups: number;
  readonly boxes: number;
  /** Groups that are no box, or were past a limit; each of them has a finding. */
  readonly setAside: number;
}

interface AnyMessage extends Position {
  readonly header: MessageHeader;
  readonly envelope: Envelope | null;
  readonly account: Account;
  readonly findings: readonly Finding[];
}

export interface BoxMessage extends AnyMessage {
  readonly type: BoxMessageType;
  readonly boxes: readonly Box[];
}

/** IFTSAI: a schedule. All it says stands in the header's transports. */
export interface ScheduleMessage extends AnyMessage {
  readonly type: 'IFTSAI';
}

/** One error an APERAK reports (group ERC). */
export interface ApplicationError {
  readonly code: string;
  readonly texts: readonly string[];
  readonly references: KeyedText;
}

export interface AperakMessage extends AnyMessage {
  readonly type: 'APERAK';
  readonly errors: readonly ApplicationError[];
}

/** One line of a syntax report: an interchange (UCI), a message (UCM), a segment (UCS) or an element (UCD). */
export interface SyntaxReport {
  readonly level: 'UCI' | 'UCM' | 'UCS' | 'UCD';
  /** Interchange or message reference, segment position in the message, or element position in the segment. */
  readonly reference: string;
  /** Action (code list 0083): `4` rejected, `7` accepted, `8` received. */
  readonly action: string;
  /** Syntax error (code list 0085); empty when there is none. */
  readonly error: string;
  /** UCI: sender and recipient of the interchange; UCM: identifier of the message; each as its components. */
  readonly subject: readonly (readonly string[])[];
}

export interface ContrlMessage extends AnyMessage {
  readonly type: 'CONTRL';
  readonly reports: readonly SyntaxReport[];
}

/** A message of a type that is not read here; its segments are kept as they came. */
export interface OtherMessage extends AnyMessage {
  readonly type: 'other';
  readonly segments: readonly string[];
}

export type Message = BoxMessage | ScheduleMessage | AperakMessage | ContrlMessage | OtherMessage;
