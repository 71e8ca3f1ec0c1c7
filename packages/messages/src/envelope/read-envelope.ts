import { parsePrepared } from '../parts/date.ts';
import type { ReadContext } from '../parts/context.ts';
import type { Segment } from '../syntax/segment.ts';
import type { Envelope } from '../words/envelope.ts';
import type { MessageName } from '../words/message.ts';

/** Reads UNB. An empty sender or recipient is a finding, not an end: real files come that way. */
export function readEnvelope(segment: Segment, context: ReadContext): Envelope {
  const sender = segment.at(2, 0);
  const recipient = segment.at(3, 0);
  const date = segment.at(4, 0);
  const time = segment.at(4, 1);
  const prepared = parsePrepared(date, time);
  const reference = segment.at(5);
  if (sender === '') context.find('warning', 'envelope.no-sender', { reference }, segment);
  if (recipient === '') context.find('warning', 'envelope.no-recipient', { reference }, segment);
  if (prepared === null) context.find('info', 'date.unreadable', { qualifier: 'UNB', text: `${date}:${time}`, format: '' }, segment);
  const senderQualifier = segment.at(2, 1);
  const recipientQualifier = segment.at(3, 1);
  return {
    syntax: segment.at(1, 0),
    syntaxVersion: segment.at(1, 1),
    sender,
    ...(senderQualifier === '' ? {} : { senderQualifier }),
    recipient,
    ...(recipientQualifier === '' ? {} : { recipientQualifier }),
    preparedText: time === '' ? date : `${date}:${time}`,
    prepared,
    reference,
    isTest: segment.at(11) === '1',
  };
}

/** Reads the message identifier in UNH. Some senders put the association code where the common access reference stands. */
export function readMessageName(segment: Segment, context: ReadContext): MessageName {
  const common = segment.at(3);
  const inPlace = segment.at(2, 4);
  const isMisplaced = inPlace === '' && /^(SMDG|ITG|PROT|LOT)\d+$/i.test(common);
  if (isMisplaced) context.find('info', 'envelope.association-misplaced', { given: common }, segment);
  return {
    type: segment.at(2, 0).toUpperCase(),
    version: segment.at(2, 1).toUpperCase(),
    release: segment.at(2, 2).toUpperCase(),
    agency: segment.at(2, 3).toUpperCase(),
    association: (isMisplaced ? common : inPlace).toUpperCase(),
  };
}
