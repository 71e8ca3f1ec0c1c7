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
type Codecs = { readonly [Kind in keyof Messages]: Codec<Messages[Kind]> | null };

const made = new WeakMap<Dialect, Partial<Codecs>>();

/** The codec of one message in one dialect, made when it is first needed. Dialects are told apart by identity: make each once. */
export function codecOf<Kind extends keyof Messages>(kind: Kind, dialect: Dialect): Codecs[Kind] {
  const known: { [Each in keyof Messages]?: Codecs[Each] } = made.get(dialect) ?? {};
  const codec = known[kind];
  if (codec !== undefined) return codec as Codecs[Kind];
  const fresh: Codecs[Kind] = MAKERS[kind](dialect);
  known[kind] = fresh;
  made.set(dialect, known);
  return fresh;
}

const isThree = ({ version }: Dialect): boolean => version === '3.0';

const MAKERS: { readonly [Kind in keyof Messages]: (dialect: Dialect) => Codecs[Kind] } = {
  order: (dialect) => message(header, order(dialect)),
  instantActions: (dialect) => message(header, instantActions(dialect)),
  state: (dialect) => message(header, state(dialect)),
  connection: (dialect) => message(header, connection(dialect)),
  visualization: (dialect) => message(isThree(dialect) ? whole : partialHeader, visualization(dialect)),
  factsheet: (dialect) => message(dialect.version === '2.1' ? partialHeader : whole, factsheet(dialect)),
  zoneSet: (dialect) => (isThree(dialect) ? message(header, zoneSet(dialect)) : null),
  responses: (dialect) => (isThree(dialect) ? message(header, responses) : null),
};

/** A whole header where only parts of one are promised. */
const whole = header as unknown as Codec<PartialHeader>;
