import type { Finding } from '../finding.ts';
import type { Envelope } from './envelope.ts';
import type { Account, Message } from './message.ts';

/** All that was read from one input. */
export interface Interchange {
  /** One for each UNB; none when the head is missing. */
  readonly envelopes: readonly Envelope[];
  readonly messages: readonly Message[];
  /** Every finding, in the order of the input; those of a message stand in that message as well. */
  readonly findings: readonly Finding[];
  /** Sum over all messages, those past a limit included. */
  readonly account: Account;
}
