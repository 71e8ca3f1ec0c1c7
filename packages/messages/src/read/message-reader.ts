import type { ReadContext } from '../parts/context.ts';
import { mapOf } from '../maps/index.ts';
import { versionOf } from '../maps/message-map.ts';
import { IFTSAI_99B } from '../maps/plain-forms.ts';
import { withDefaultSeparators } from '../syntax/segment-writer.ts';
import type { Segment } from '../syntax/segment.ts';
import type { Box } from '../words/box.ts';
import type {
  Account,
  AperakMessage,
  BoxMessage,
  ContrlMessage,
  Message,
  MessageHeader,
  MessageName,
  OtherMessage,
} from '../words/message.ts';
import { BoxMessageReader } from './box-message-reader.ts';
import { HeaderReader } from './header-reader.ts';
import { AperakReader, ContrlReader } from './report-reader.ts';

/** What one type of message adds to what every message has. */
type Body =
  | Pick<BoxMessage, 'type' | 'boxes'>
  | { readonly type: 'IFTSAI' }
  | Pick<AperakMessage, 'type' | 'errors'>
  | Pick<ContrlMessage, 'type' | 'reports'>
  | Pick<OtherMessage, 'type' | 'segments'>;

export interface ReadMessage {
  readonly body: Body;
  readonly header: MessageHeader;
  readonly account: Account;
}

/** Reads the segments between UNH and UNT. */
export interface MessageReader {
  take(segment: Segment): void;
  end(): ReadMessage;
}

/** The reader for a type of message; one that keeps the segments for a type that is not known. */
export function messageReader(
  reference: string,
  name: MessageName,
  at: Segment,
  knownPorts: ReadonlySet<string> | null,
  context: ReadContext,
  onBox: (box: Box, header: () => MessageHeader) => void,
): MessageReader {
  const map = mapOf(name.type);
  if (map === undefined) return plainReader(reference, name, at, context);
  const { version, isExact } = versionOf(map, name);
  const given = `${name.version}.${name.release} ${name.association}`.trim();
  if (!isExact && name.version !== '') context.find('info', 'message.version', { type: name.type, given, readAs: version.id }, at);
  const reader = new BoxMessageReader(map, reference, name, knownPorts, context, onBox);
  return {
    take: (segment) => reader.take(segment),
    end: () => ({ ...reader.end(), body: { type: map.type, boxes: [] } }),
  };
}

/** Messages that list no boxes. An equipment among their segments is accounted for all the same. */
function plainReader(reference: string, name: MessageName, at: Segment, context: ReadContext): MessageReader {
  const { take, end } = plainBody(reference, name, at, context);
  let groups = 0;
  return {
    take(segment) {
      if (segment.tag === 'EQD') {
        groups++;
        context.find('info', 'equipment.not-read', { id: segment.at(2), type: name.type }, segment);
      }
      take(segment);
    },
    end: () => ({ ...end(), account: { groups, boxes: 0, setAside: groups } }),
  };
}

interface PlainBody {
  take(segment: Segment): void;
  end(): Pick<ReadMessage, 'body' | 'header'>;
}

function plainBody(reference: string, name: MessageName, at: Segment, context: ReadContext): PlainBody {
  if (name.type === 'APERAK') {
    const reader = new AperakReader(reference, name, context);
    return {
      take: (segment) => reader.take(segment),
      end: () => ({ header: reader.header(), body: { type: 'APERAK', errors: reader.errors } }),
    };
  }
  if (name.type === 'CONTRL') {
    const reader = new ContrlReader(reference, name, context);
    return {
      take: (segment) => reader.take(segment),
      end: () => ({ header: reader.header(), body: { type: 'CONTRL', reports: reader.reports } }),
    };
  }
  const header = new HeaderReader(reference, name, IFTSAI_99B.hasPlaceDates, context);
  if (name.type === 'IFTSAI')
    return { take: (segment) => header.take(segment), end: () => ({ header: header.header(), body: { type: 'IFTSAI' } }) };
  return otherBody(header, name, at, context);
}

function otherBody(header: HeaderReader, name: MessageName, at: Segment, context: ReadContext): PlainBody {
  context.find('info', 'message.not-read', { type: name.type }, at);
  const segments: string[] = [];
  const limit = context.limits.keptSegments;
  return {
    take(segment) {
      if (segments.length < limit) segments.push(withDefaultSeparators(segment.text, segment.separators));
      else if (segments.length === limit) {
        context.find('error', 'limit.kept-segments', { limit, id: '' }, segment);
        segments.push('');
      }
    },
    end: () => ({ header: header.header(), body: { type: 'other', segments } }),
  };
}

/** Puts a message together. */
export function message(read: ReadMessage, rest: Pick<Message, 'envelope' | 'findings' | 'line' | 'segment'>): Message {
  return { ...read.body, header: read.header, account: read.account, ...rest };
}
