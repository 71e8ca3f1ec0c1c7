import type { Milliseconds } from '@estiba/base';

/** Who sent an interchange to whom (segment UNB). */
export interface Envelope {
  /** Syntax identifier and version: `UNOA`, `2`. */
  readonly syntax: string;
  readonly syntaxVersion: string;
  readonly sender: string;
  readonly senderQualifier?: string;
  readonly recipient: string;
  readonly recipientQualifier?: string;
  /** Date and time of preparation as received, `140613:1207`, and in UTC milliseconds (null where it is no date). */
  readonly preparedText: string;
  readonly prepared: Milliseconds | null;
  readonly reference: string;
  readonly isTest: boolean;
}
