import type { Milliseconds } from '@estiba/base';
import { explain } from '../explain.ts';
import type { Finding } from '../finding.ts';
import { messageDate } from '../parts/date.ts';
import { emptyTransport } from '../parts/transport.ts';
import type { ApplicationError, Message, MessageHeader } from '../words/message.ts';
import { SYNTAX_ERRORS } from './syntax-errors.ts';

/** BGM codes: acknowledgement, application error. Functions (code list 1225): not accepted, accepted, accepted with reserves. */
const ACKNOWLEDGEMENT = '312';
const APPLICATION_ERROR = '313';
const NOT_ACCEPTED = '27';
const ACCEPTED = '44';
const WITH_RESERVES = '45';
/** Groups ERC that APERAK has room for. */
const ERRORS = 999;
/** C108 holds five texts of 70 characters. */
const LINE = 70;
const LINES = 5;

/** APERAK for one message: what its content leaves to be desired. Syntax is CONTRL's matter. */
export function applicationReport(
  message: Message,
  reference: string,
  prepared: Milliseconds,
): { readonly header: MessageHeader; readonly errors: readonly ApplicationError[] } {
  const findings = message.findings.filter((finding) => !(finding.code in SYNTAX_ERRORS) && finding.severity !== 'info');
  const isRefused = findings.some((finding) => finding.severity === 'error');
  const { document } = message.header;
  const header: MessageHeader = {
    reference,
    name: { type: 'APERAK', version: 'D', release: '96A', agency: 'UN', association: '' },
    document: {
      code: isRefused ? APPLICATION_ERROR : ACKNOWLEDGEMENT,
      codeDetails: [],
      number: document.number,
      function: isRefused ? NOT_ACCEPTED : findings.length > 0 ? WITH_RESERVES : ACCEPTED,
      response: '',
    },
    dates: [messageDate('137', prepared)],
    references: { 'RFF+ACW': message.header.reference },
    parties: [],
    transport: emptyTransport(),
    otherTransports: [],
    places: [],
    others: [],
  };
  return { header, errors: findings.slice(0, ERRORS).map(applicationError) };
}

function applicationError(finding: Finding): ApplicationError {
  const sentence = `${finding.code} (line ${finding.line}, segment ${finding.segment}): ${explain(finding)}`;
  const { id } = finding.params;
  return { code: finding.severity.toUpperCase(), texts: texts(sentence), references: typeof id === 'string' ? { 'RFF+EQ': id } : {} };
}

/** A sentence as texts of five lines, parted at blanks where there are any. */
function texts(sentence: string): string[] {
  const lines: string[] = [];
  let rest = sentence;
  while (rest.length > LINE) {
    const blank = rest.lastIndexOf(' ', LINE);
    const at = blank > 0 ? blank : LINE;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  lines.push(rest);
  const groups: string[] = [];
  for (let i = 0; i < lines.length; i += LINES) groups.push(lines.slice(i, i + LINES).join('\n'));
  return groups;
}
