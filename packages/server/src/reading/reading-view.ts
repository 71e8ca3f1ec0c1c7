import { type Box, explain, type Finding, type Interchange, type Message } from '@estiba/messages';
import { formatSlot } from '@estiba/port';
import Type from 'typebox';
import { looksOf } from '../live/box-row.ts';
import { count, momentOrNull, text, textOrNull } from '../views/forms.ts';

/** Findings told one by one; all are counted. */
const MOST_FINDINGS = 1000;

/** A call a message may be about. */
export interface KnownCall {
  readonly call: string;
  readonly ship: string;
  readonly voyage: string;
}

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
  flags: Type.Array(text),
  temperature: Type.Union([Type.Integer(), Type.Null()]),
  imdg: text,
  at: Type.Integer({ description: 'Line of the input' }),
  segment: count,
});
const MessageForm = Type.Object({
  type: text,
  version: text,
  reference: text,
  document: text,
  ship: text,
  voyage: text,
  function: Type.String({ description: '9 original, 5 replace, 1 cancel' }),
  port: Type.Union([Type.String(), Type.Null()], { description: 'Where she sails from, as the message says' }),
  next: textOrNull,
  prepared: momentOrNull,
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

/** What was read from a message somebody dropped on the page; at most `most` of its boxes are told one by one. */
export function readingView(read: Interchange, bytes: number, calls: readonly KnownCall[], most: number): Type.Static<typeof ReadingForm> {
  const [envelope] = read.envelopes;
  let left = most;
  const severities = { error: 0, warning: 0, info: 0 };
  for (const { severity } of read.findings) severities[severity]++;
  return {
    isEdifact: read.messages.length > 0,
    bytes,
    sender: envelope?.sender ?? null,
    recipient: envelope?.recipient ?? null,
    messages: read.messages.slice(0, 100).map((message) => {
      const view = messageView(message, calls, left);
      left -= view.shown.length;
      return view;
    }),
    findings: read.findings.slice(0, MOST_FINDINGS).map(findingView),
    counts: severities,
  };
}

const findingView = (finding: Finding): Type.Static<typeof FindingForm> => {
  const { severity, code, params, line, segment } = finding;
  return { severity, code, params: { ...params }, line, segment, sentence: explain(finding) };
};

function messageView(message: Message, calls: readonly KnownCall[], most: number): Type.Static<typeof MessageForm> {
  const { name, reference, document, transport, places } = message.header;
  const ship = transport.vessel.name ?? '';
  const isOf = (known: KnownCall): boolean =>
    isAlike(known.ship, ship) && (transport.voyage === '' || isAlike(known.voyage, transport.voyage));
  const placeOf = (qualifier: string): string | null =>
    [...transport.places, ...places].find((place) => place.qualifier === qualifier)?.code ?? null;
  return {
    type: message.type === 'other' ? name.type : message.type,
    version: [name.version, name.release, name.association].filter(Boolean).join(' '),
    reference,
    document: [document.code, document.number].filter(Boolean).join(' '),
    ship,
    voyage: transport.voyage,
    function: document.function,
    port: placeOf('5'),
    next: placeOf('61'),
    prepared: message.envelope?.prepared ?? null,
    groups: message.account.groups,
    boxes: message.account.boxes,
    setAside: message.account.setAside,
    shown: ('boxes' in message ? message.boxes : []).slice(0, Math.max(0, most)).map(boxView),
    calls: ship === '' ? [] : calls.filter(isOf).map(({ call }) => call),
  };
}

const isAlike = (a: string, b: string): boolean => a.trim().toUpperCase() === b.trim().toUpperCase();

function boxView({ container, slot, slotText, details, line, segment }: Box): Type.Static<typeof BoxForm> {
  const { id, sizeType, pol, pod, weight, operator, isEmpty } = container;
  const { flags, temperature, imdg } = looksOf(container);
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
    flags: [...flags],
    temperature,
    imdg,
    at: line,
    segment,
  };
}
