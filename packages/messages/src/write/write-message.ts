import { type Finding, FindingLog } from '../finding.ts';
import { mapOf } from '../maps/index.ts';
import { versionNamed, versionOf } from '../maps/message-map.ts';
import { IFTSAI_99B } from '../maps/plain-forms.ts';
import { segmentText } from '../syntax/segment-writer.ts';
import { type BoxToWrite, NO_DETAILS } from '../words/box.ts';
import type { Transport } from '../words/transport.ts';
import type { BoxMessageType, Message, MessageHeader } from '../words/message.ts';
import { writeBox } from './write-box.ts';
import { writeHeader } from './write-header.ts';
import { aperakText, contrlText } from './write-report.ts';
import { type EnvelopeToWrite, type MessageText, type Written, writeInterchange } from './write-interchange.ts';

/** A message about boxes to write. */
export interface BoxMessageToWrite {
  readonly type: BoxMessageType;
  readonly header: MessageHeader;
  readonly boxes: readonly BoxToWrite[];
}

/** A message as segments, and what its version could not say. */
export interface WrittenMessage {
  readonly message: MessageText;
  readonly findings: readonly Finding[];
}

/** Writes a message about boxes in the named version (`BAPLIE-2.2`). Throws a RangeError for a version its map does not know. */
export function writeBoxMessage(message: BoxMessageToWrite, versionId: string): WrittenMessage {
  const map = mapOf(message.type);
  if (map === undefined) throw new RangeError(`There is no map for "${message.type}". Maybe the type is not one about boxes.`);
  const version = versionNamed(map, versionId);
  const findings: Finding[] = [];
  const log = new FindingLog((finding) => findings.push(finding));
  const segments: string[] = [];
  writeHeader(message.header, version, segments);
  const saysVoyage = version.headerOrder.includes('transport');
  let handling = '';
  for (const box of message.boxes) {
    const next = box.details?.handling ?? '';
    if (map.type === 'MOVINS' && next !== handling) segments.push(segmentText('HAN', next));
    handling = next;
    writeBox(saysVoyage ? box : withVoyage(box, message.header.transport), version, segments, log);
  }
  if (version.hasCount) segments.push(segmentText('CNT', ['16', String(message.boxes.length)]));
  log.close();
  return { message: { reference: message.header.reference, type: message.type, form: version, segments }, findings };
}

/** Where the header has no room for the voyage, each box says it (VERMAS). */
function withVoyage(box: BoxToWrite, transport: Transport): BoxToWrite {
  const details = box.details ?? NO_DETAILS;
  const { voyage, carrier, vessel } = transport;
  const isKnown = voyage !== '' || carrier !== undefined || Object.keys(vessel).length > 0;
  if (!isKnown || details.legs.some((leg) => leg.stage === transport.stage)) return box;
  return { ...box, details: { ...details, legs: [{ ...transport, places: [], dates: [], others: [] }, ...details.legs] } };
}

/** Writes any message that was read, in the version it came in or the nearest known. One of an unknown type is written as it came. */
export function writeMessage(message: Message): WrittenMessage {
  const { header } = message;
  switch (message.type) {
    case 'IFTSAI': {
      const segments: string[] = [];
      writeHeader(header, IFTSAI_99B, segments);
      return { message: { reference: header.reference, type: message.type, form: IFTSAI_99B, segments }, findings: [] };
    }
    case 'APERAK':
      return { message: aperakText(header, message.errors), findings: [] };
    case 'CONTRL':
      return { message: contrlText(header, message.reports), findings: [] };
    case 'other':
      return {
        message: { reference: header.reference, type: header.name.type, form: header.name, segments: message.segments },
        findings: [],
      };
    default:
      return writeBoxMessage(message, versionIdOf(message.type, header));
  }
}

function versionIdOf(type: BoxMessageType, header: MessageHeader): string {
  const map = mapOf(type);
  if (map === undefined) throw new RangeError(`There is no map for "${type}".`);
  return versionOf(map, header.name).version.id;
}

/** Writes one message in an interchange of its own. */
export function writeAlone(envelope: EnvelopeToWrite, written: WrittenMessage): Written & { readonly findings: readonly Finding[] } {
  return { ...writeInterchange(envelope, [written.message]), findings: written.findings };
}
