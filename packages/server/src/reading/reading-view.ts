import { type Box, explain, type Finding, type Interchange, type Message } from '@estiba/messages';
import { formatSlot } from '@estiba/port';
import type { CallVisit } from '@estiba/terminal';
import Type from 'typebox';
import { count, text, textOrNull } from '../views/forms.ts';

/** Boxes and findings told one by one; all are counted. */
const MOST_BOXES = 500;
const MOST_FINDINGS = 1000;

const FindingForm = Type.Object({
  severity: text,
  code: text,
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  line: count,
  segment: count,
  sentence: Type.String({ description: 'In English, with advice; the code has sentences in all languages' }),
});
const BoxForm = Type.Object({
  box: text,
  type: text,
  slot: textOrNull,
  pol: text,
  pod: text,
  kg: Type.Number(),
  line: text,
  isEmpty: Type.Boolean(),
  handling: textOrNull,
});
const MessageForm = Type.Object({
  type: text,
  version: text,
  reference: text,
  document: text,
  ship: text,
  voyage: text,
  groups: count,
  boxes: count,
  setAside: count,
  shown: Type.Array(BoxForm),
  calls: Type.Array(text, { description: 'Calls of this ship and voyage that the terminal knows' }),
});
export const ReadingForm = Type.Object({
  isEdifact: Type.Boolean(),
  bytes: count,
  sender: textOrNull,
  recipient: textOrNull,
  messages: Type.Array(MessageForm),
  findings: Type.Array(FindingForm),
  counts: Type.Object({ error: count, warning: count, info: count }),
});

/** What was read from a message somebody dropped on the page. */
export function readingView(read: Interchange, bytes: number, calls: Iterable<CallVisit>): Type.Static<typeof ReadingForm> {
  const [envelope] = read.envelopes;
  const visits = [...calls];
  const severities = { error: 0, warning: 0, info: 0 };
  for (const { severity } of read.findings) severities[severity]++;
  return {
    isEdifact: read.messages.length > 0,
    bytes,
    sender: envelope?.sender ?? null,
    recipient: envelope?.recipient ?? null,
    messages: read.messages.slice(0, 100).map((message) => messageView(message, visits)),
    findings: read.findings.slice(0, MOST_FINDINGS).map(findingView),
    counts: severities,
  };
}

const findingView = (finding: Finding): Type.Static<typeof FindingForm> => {
  const { severity, code, params, line, segment } = finding;
  return { severity, code, params: { ...params }, line, segment, sentence: explain(finding) };
};

function messageView(message: Message, visits: readonly CallVisit[]): Type.Static<typeof MessageForm> {
  const { name, reference, document, transport } = message.header;
  const ship = transport.vessel.name ?? '';
  const isOf = ({ outline, voyage }: CallVisit): boolean =>
    isAlike(outline.name, ship) && (transport.voyage === '' || isAlike(voyage, transport.voyage));
  return {
    type: message.type === 'other' ? name.type : message.type,
    version: [name.version, name.release, name.association].filter(Boolean).join(' '),
    reference,
    document: [document.code, document.number].filter(Boolean).join(' '),
    ship,
    voyage: transport.voyage,
    groups: message.account.groups,
    boxes: message.account.boxes,
    setAside: message.account.setAside,
    shown: ('boxes' in message ? message.boxes : []).slice(0, MOST_BOXES).map(boxView),
    calls: ship === '' ? [] : visits.filter(isOf).map(({ call }) => call),
  };
}

const isAlike = (a: string, b: string): boolean => a.trim().toUpperCase() === b.trim().toUpperCase();

function boxView({ container, slot, slotText, details }: Box): Type.Static<typeof BoxForm> {
  const { id, sizeType, pol, pod, weight, operator, isEmpty } = container;
  return {
    box: id,
    type: sizeType.code,
    slot: slot === undefined ? (slotText ?? null) : formatSlot(slot),
    pol,
    pod,
    kg: weight.gross,
    line: operator,
    isEmpty,
    handling: details.handling ?? null,
  };
}
