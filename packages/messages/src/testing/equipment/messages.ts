import type { Result } from '@estiba/base';
import fc from 'fast-check';
import * as equipment from '../../equipment.ts';
import { count, id, instant } from './basics.ts';
import { instantActions, order } from './orders.ts';
import { factsheet, responses, zoneSet } from './sheets.ts';
import { connection, state, visualization } from './states.ts';

export const head: fc.Arbitrary<equipment.MessageHead> = fc.record(
  { headerId: count, timestamp: instant, manufacturer: id, serialNumber: id },
  { noNullPrototype: true },
);

/** One kind of message: words of it, and both directions. */
export interface Kind {
  readonly words: fc.Arbitrary<unknown>;
  readonly encode: (body: never, dialect: equipment.Dialect, head: equipment.MessageHead) => Result<string>;
  readonly decode: (input: equipment.Input, dialect: equipment.Dialect) => Result<equipment.Received<unknown, equipment.PartialHeader>>;
}

export const KINDS: Readonly<Record<equipment.VdaTopicKind, Kind>> = {
  order: { words: order, encode: equipment.encodeOrder, decode: equipment.decodeOrder },
  instantActions: { words: instantActions, encode: equipment.encodeInstantActions, decode: equipment.decodeInstantActions },
  state: { words: state, encode: equipment.encodeState, decode: equipment.decodeState },
  visualization: { words: visualization, encode: equipment.encodeVisualization, decode: equipment.decodeVisualization },
  connection: { words: connection, encode: equipment.encodeConnection, decode: equipment.decodeConnection },
  factsheet: { words: factsheet, encode: equipment.encodeFactsheet, decode: equipment.decodeFactsheet },
  zoneSet: { words: zoneSet, encode: equipment.encodeZoneSet, decode: equipment.decodeZoneSet },
  responses: { words: responses, encode: equipment.encodeResponses, decode: equipment.decodeResponses },
};

export const GENERIC: Readonly<Record<equipment.VdaVersion, equipment.Dialect>> = {
  '2.0': equipment.DIALECTS['generic-2.0'],
  '2.1': equipment.DIALECTS['generic-2.1'],
  '3.0': equipment.DIALECTS['generic-3.0'],
};

export const VERSIONS = ['2.0', '2.1', '3.0'] as const;

/** The kinds a version has. */
export const kindsOf = (version: equipment.VdaVersion): equipment.VdaTopicKind[] =>
  equipment.VDA_TOPICS.filter((kind) => version === '3.0' || (kind !== 'zoneSet' && kind !== 'responses'));
