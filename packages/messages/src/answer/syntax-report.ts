import type { Finding } from '../finding.ts';
import { emptyTransport } from '../parts/transport.ts';
import type { Envelope } from '../words/envelope.ts';
import type { Message, MessageHeader, SyntaxReport } from '../words/message.ts';
import { SYNTAX_ERRORS } from './syntax-errors.ts';

/** Actions (code list 0083). */
const REJECTED = '4';
const ACCEPTED = '7';
/** Syntax errors reported of one message: CONTRL has room for this many groups UCS. */
const SEGMENTS = 999;

/** CONTRL: the interchange, each of its messages, and the segments in error. Only errors reject; the rest is reported. */
export function syntaxReport(
  envelope: Envelope | undefined,
  messages: readonly Message[],
  findings: readonly Finding[],
): { readonly header: MessageHeader; readonly reports: readonly SyntaxReport[] } {
  const ofMessages = new Set(messages.flatMap((message) => message.findings));
  const own = findings.filter((finding) => !ofMessages.has(finding) && finding.code in SYNTAX_ERRORS);
  const worst = own.find((finding) => finding.severity === 'error') ?? own[0];
  const reports: SyntaxReport[] = [
    {
      level: 'UCI',
      reference: envelope?.reference ?? '',
      subject: [party(envelope?.sender, envelope?.senderQualifier), party(envelope?.recipient, envelope?.recipientQualifier)],
      action: isRejected(own) ? REJECTED : ACCEPTED,
      error: errorOf(worst),
    },
    ...messages.flatMap(messageReports),
  ];
  return { header: reportHeader(envelope), reports };
}

function messageReports(message: Message): SyntaxReport[] {
  const { type, version, release, agency, association } = message.header.name;
  const findings = message.findings.filter((finding) => finding.code in SYNTAX_ERRORS);
  const worst = findings.find((finding) => finding.severity === 'error') ?? findings[0];
  const segments = findings.filter((finding) => finding.segment >= message.segment).slice(0, SEGMENTS);
  return [
    {
      level: 'UCM',
      reference: message.header.reference,
      subject: [[type, version, release, agency, association]],
      action: isRejected(findings) ? REJECTED : ACCEPTED,
      error: errorOf(worst),
    },
    ...segments.map((finding): SyntaxReport => {
      const position = String(finding.segment - message.segment + 1);
      return { level: 'UCS', reference: position, action: '', error: errorOf(finding), subject: [] };
    }),
  ];
}

const isRejected = (findings: readonly Finding[]): boolean => findings.some((finding) => finding.severity === 'error');
const errorOf = (finding: Finding | undefined): string => (finding === undefined ? '' : (SYNTAX_ERRORS[finding.code] ?? ''));
const party = (id = '', qualifier = ''): readonly string[] => (qualifier === '' ? [id] : [id, qualifier]);

function reportHeader(envelope: Envelope | undefined): MessageHeader {
  return {
    reference: '1',
    name: { type: 'CONTRL', version: '4', release: '1', agency: 'UN', association: '' },
    document: { code: '', codeDetails: [], number: envelope?.reference ?? '', function: '', response: '' },
    dates: [],
    references: {},
    parties: [],
    transport: emptyTransport(),
    otherTransports: [],
    places: [],
    others: [],
  };
}
