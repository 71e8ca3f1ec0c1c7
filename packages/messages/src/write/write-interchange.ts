import type { Milliseconds } from '@estiba/base';
import { dateText } from '../parts/date.ts';
import { segmentText } from '../syntax/segment-writer.ts';
import type { HeaderForm } from '../maps/message-map.ts';

/** From whom to whom, and when: what the envelope of an outgoing interchange says. */
export interface EnvelopeToWrite {
  readonly sender: string;
  readonly senderQualifier?: string;
  readonly recipient: string;
  readonly recipientQualifier?: string;
  readonly prepared: Milliseconds;
  /** Interchange control reference, up to 14 characters. */
  readonly reference: string;
  readonly isTest?: boolean;
}

/** One message as segments: what stands between UNH and UNT. */
export interface MessageText {
  readonly reference: string;
  readonly type: string;
  readonly form: Pick<HeaderForm, 'version' | 'release' | 'association'>;
  readonly segments: readonly string[];
}

/** Written text and the bytes it must be stored as: the encoding its syntax identifier promises. */
export interface Written {
  readonly text: string;
  readonly encoding: 'latin1' | 'utf8';
}

/** Level A of ISO 9735: capitals, digits and a few marks. */
const LEVEL_A = /^[A-Z0-9 .,\-()/=?'+:!"%&*;<>\n]*$/;
const BEYOND_LATIN_1 = /[\u0100-\uffff]/;

/** Puts messages into one interchange, each segment on a line of its own, under the smallest character set that holds them. */
export function writeInterchange(envelope: EnvelopeToWrite, messages: readonly MessageText[]): Written {
  const body: string[] = [];
  for (const message of messages) {
    const { version, release, association } = message.form;
    body.push(segmentText('UNH', message.reference, [message.type, version, release, 'UN', association]));
    body.push(...message.segments);
    body.push(segmentText('UNT', String(message.segments.length + 2), message.reference));
  }
  body.push(segmentText('UNZ', String(messages.length), envelope.reference));
  const parties: [readonly string[], readonly string[]] = [
    [envelope.sender, envelope.senderQualifier ?? ''],
    [envelope.recipient, envelope.recipientQualifier ?? ''],
  ];
  const text = body.join("'\n");
  const all = text + parties.flat().join('') + envelope.reference;
  const [syntax, syntaxVersion] = LEVEL_A.test(all) ? ['UNOA', '2'] : BEYOND_LATIN_1.test(all) ? ['UNOY', '4'] : ['UNOC', '3'];
  const prepared = dateText(envelope.prepared);
  const date = [syntax === 'UNOY' ? prepared.slice(0, 8) : prepared.slice(2, 8), prepared.slice(8)];
  const test = envelope.isTest === true ? ['', '', '', '', '', '1'] : [];
  const head = segmentText('UNB', [syntax, syntaxVersion], ...parties, date, envelope.reference, ...test);
  return { text: `${head}'\n${text}'\n`, encoding: syntax === 'UNOY' ? 'utf8' : 'latin1' };
}
