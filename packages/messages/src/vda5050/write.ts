import { refuse, type Result } from '@estiba/base';
import { machineReason } from '../json/catalogue.ts';
import type { Codec } from '../json/codec.ts';
import { writeMessage } from '../json/message.ts';
import { codecOf, type Messages } from './codec/codecs.ts';
import { type Dialect, PROTOCOL_VERSIONS } from './dialect.ts';
import type { Factsheet } from './words/factsheet.ts';
import type { Header } from './words/header.ts';
import type { FleetOrder, InstantActions } from './words/order.ts';
import type { VehicleConnection, VehicleState, Visualization } from './words/state.ts';
import type { Responses, ZoneSet } from './words/zone.ts';

/** What only the sender knows of a header; the version is the dialect's. */
export type MessageHead = Omit<Header, 'version'>;

// What fleet control sends. A refusal says what cannot be said: a number that is none, a message the version lacks.
export const encodeOrder = (body: FleetOrder, dialect: Dialect, head: MessageHead): Result<string> => encode('order', body, dialect, head);
export const encodeInstantActions = (body: InstantActions, dialect: Dialect, head: MessageHead): Result<string> =>
  encode('instantActions', body, dialect, head);
export const encodeResponses = (body: Responses, dialect: Dialect, head: MessageHead): Result<string> =>
  encode('responses', body, dialect, head);
export const encodeZoneSet = (body: ZoneSet, dialect: Dialect, head: MessageHead): Result<string> => encode('zoneSet', body, dialect, head);

// What a vehicle sends.
export const encodeState = (body: VehicleState, dialect: Dialect, head: MessageHead): Result<string> =>
  encode('state', body, dialect, head);
export const encodeConnection = (body: VehicleConnection, dialect: Dialect, head: MessageHead): Result<string> =>
  encode('connection', body, dialect, head);
export const encodeFactsheet = (body: Factsheet, dialect: Dialect, head: MessageHead): Result<string> =>
  encode('factsheet', body, dialect, head);
export const encodeVisualization = (body: Visualization, dialect: Dialect, head: MessageHead): Result<string> =>
  encode('visualization', body, dialect, head);

function encode<Kind extends keyof Messages>(
  kind: Kind,
  body: Messages[Kind]['body'],
  dialect: Dialect,
  head: MessageHead,
): Result<string> {
  const codec: Codec<Messages[Kind]> | null = codecOf(kind, dialect);
  if (codec === null) return refuse(machineReason('vda.version-lacks', { kind, version: dialect.version }));
  const header: Header = { ...head, version: PROTOCOL_VERSIONS[dialect.version] };
  return writeMessage({ header, body } as Messages[Kind], codec);
}
