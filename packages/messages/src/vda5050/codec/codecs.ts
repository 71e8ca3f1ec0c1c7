import type { Codec } from '../../json/codec.ts';
import type { Dialect } from '../dialect.ts';
import type { Factsheet } from '../words/factsheet.ts';
import type { Header, PartialHeader } from '../words/header.ts';
import type { FleetOrder, InstantActions } from '../words/order.ts';
import type { VehicleConnection, VehicleState, Visualization } from '../words/state.ts';
import type { Responses, ZoneSet } from '../words/zone.ts';
import { factsheet } from './factsheet.ts';
import { header, type Message, message, partialHeader } from './header.ts';
import { instantActions, order } from './order.ts';
import { connection, visualization } from './presence.ts';
import { state } from './state.ts';
import { say } from './version.ts';
import { responses, zoneSet } from './zone.ts';

/** The messages of VDA 5050, each with the head it comes with. */
export interface Messages {
  readonly order: Message<FleetOrder, Header>;
  readonly instantActions: Message<InstantActions, Header>;
  readonly state: Message<VehicleState, Header>;
  readonly connection: Message<VehicleConnection, Header>;
  readonly visualization: Message<Visualization, PartialHeader>;
  readonly factsheet: Message<Factsheet, PartialHeader>;
  readonly zoneSet: Message<ZoneSet, Header>;
  readonly responses: Message<Responses, Header>;
}

/** Null for what the dialect's version lacks. */
export type Codecs = { readonly [Kind in keyof Messages]: Codec<Messages[Kind]> | null };

const made = new WeakMap<Dialect, Codecs>();

/** The codecs of one dialect, made at its first message. */
export function codecsOf(dialect: Dialect): Codecs {
  const known = made.get(dialect);
  if (known !== undefined) return known;
  const codecs = makeCodecs(dialect);
  made.set(dialect, codecs);
  return codecs;
}

const makeCodecs = (dialect: Dialect): Codecs => ({
  order: message(header, order(dialect)),
  instantActions: message(header, instantActions(dialect)),
  state: message(header, state(dialect)),
  connection: message(header, connection(dialect)),
  visualization: message(say<Codec<PartialHeader>, Codec<PartialHeader>>(dialect, partialHeader, header as never), visualization(dialect)),
  factsheet: message(dialect.version === '2.1' ? partialHeader : (header as never), factsheet(dialect)),
  zoneSet: say(dialect, null, message(header, zoneSet(dialect))),
  responses: say(dialect, null, message(header, responses)),
});
