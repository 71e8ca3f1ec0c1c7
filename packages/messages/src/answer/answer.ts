import type { Milliseconds } from '@estiba/base';
import type { Envelope } from '../words/envelope.ts';
import type { Interchange } from '../words/interchange.ts';
import type { Message } from '../words/message.ts';
import { type Written, writeInterchange } from '../write/write-interchange.ts';
import { aperakText, contrlText } from '../write/write-report.ts';
import { applicationReport } from './application-report.ts';
import { syntaxReport } from './syntax-report.ts';

/** What names an answer. */
export interface AnswerOptions {
  readonly prepared: Milliseconds;
  /** Control reference of the answer, up to 14 characters; the messages in it are numbered. */
  readonly reference: string;
  /** Who answers, where the interchange does not name its recipient. */
  readonly sender?: string;
  /** The interchange to answer where the input holds several; the first where not said. */
  readonly envelope?: Envelope;
}

/** The answers to one interchange: the syntax report (CONTRL), and one APERAK for each message that is no answer itself. */
export interface Answer {
  readonly contrl: Written;
  readonly aperak: Written | null;
}

/** Answers an input from its findings. CONTRL and APERAK themselves are never answered by an APERAK. */
export function answer(read: Interchange, options: AnswerOptions): Answer {
  const envelope = options.envelope ?? read.envelopes[0];
  const messages = read.messages.filter((message) => message.envelope === envelope || message.envelope === null);
  const sender = envelope === undefined || envelope.recipient === '' ? (options.sender ?? '') : envelope.recipient;
  const to = {
    sender,
    recipient: envelope?.sender ?? '',
    ...(envelope?.recipientQualifier === undefined ? {} : { senderQualifier: envelope.recipientQualifier }),
    ...(envelope?.senderQualifier === undefined ? {} : { recipientQualifier: envelope.senderQualifier }),
    prepared: options.prepared,
    reference: options.reference,
  };
  const { header, reports } = syntaxReport(envelope, messages, read.findings);
  const answered = messages.filter(isAnswered);
  const texts = answered.map((message, i) => {
    const report = applicationReport(message, String(i + 1), options.prepared);
    return aperakText(report.header, report.errors);
  });
  return { contrl: writeInterchange(to, [contrlText(header, reports)]), aperak: texts.length === 0 ? null : writeInterchange(to, texts) };
}

function isAnswered(message: Message): boolean {
  return message.type !== 'APERAK' && message.type !== 'CONTRL';
}
