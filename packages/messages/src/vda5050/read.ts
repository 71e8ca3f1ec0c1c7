import { refuse, type Result, succeed } from '@estiba/base';
import { machineReason } from '../json/catalogue.ts';
import { readMessage } from '../json/message.ts';
import type { Codec } from '../json/codec.ts';
import { codecOf, type Messages } from './codec/codecs.ts';
import type { Dialect } from './dialect.ts';
import type { Factsheet } from './words/factsheet.ts';
import type { PartialHeader, Received } from './words/header.ts';
import type { FleetOrder, InstantActions } from './words/order.ts';
import type { VehicleConnection, VehicleState, Visualization } from './words/state.ts';
import type { Responses, ZoneSet } from './words/zone.ts';

/** Text or UTF-8 bytes, as they came off the broker. */
export type Input = string | Uint8Array;

// What vehicles send.
export const decodeState = (input: Input, dialect: Dialect): Result<Received<VehicleState>> => decode('state', input, dialect);
export const decodeConnection = (input: Input, dialect: Dialect): Result<Received<VehicleConnection>> =>
  decode('connection', input, dialect);
export const decodeFactsheet = (input: Input, dialect: Dialect): Result<Received<Factsheet, PartialHeader>> =>
  decode('factsheet', input, dialect);
export const decodeVisualization = (input: Input, dialect: Dialect): Result<Received<Visualization, PartialHeader>> =>
  decode('visualization', input, dialect);

// What fleet control sends, as a vehicle reads it.
export const decodeOrder = (input: Input, dialect: Dialect): Result<Received<FleetOrder>> => decode('order', input, dialect);
export const decodeInstantActions = (input: Input, dialect: Dialect): Result<Received<InstantActions>> =>
  decode('instantActions', input, dialect);
export const decodeResponses = (input: Input, dialect: Dialect): Result<Received<Responses>> => decode('responses', input, dialect);
export const decodeZoneSet = (input: Input, dialect: Dialect): Result<Received<ZoneSet>> => decode('zoneSet', input, dialect);

/** Never throws. A refusal names each place by its path and what stands there. */
function decode<Kind extends keyof Messages>(
  kind: Kind,
  input: Input,
  dialect: Dialect,
): Result<Received<Messages[Kind]['body'], Messages[Kind]['header']>> {
  const codec: Codec<Messages[Kind]> | null = codecOf(kind, dialect);
  if (codec === null) return refuse(machineReason('vda.version-lacks', { kind, version: dialect.version }));
  const tolerance = { nullIsAbsent: dialect.nullTolerance, assumeUtc: dialect.timestampZone === 'assume-utc' };
  const read = readMessage(input, codec, tolerance);
  if (!read.ok) return read;
  const { word, deviations } = read.value;
  return succeed({ header: word.header, body: word.body, deviations });
}
