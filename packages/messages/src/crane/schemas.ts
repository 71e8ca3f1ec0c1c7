import type { Codec } from '../json/codec.ts';
import type { JsonSchema } from '../json/json-schema.ts';
import { profileMessage } from './codec/message.ts';
import * as orders from './codec/order.ts';
import * as sites from './codec/site.ts';
import * as states from './codec/state.ts';

const schemaOf = (name: string, title: string, body: Codec<unknown>): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `https://estiba.dev/schema/crane-1/${name}.json`,
  title,
  ...profileMessage(body).schema,
});

const all = {
  order: schemaOf('order', 'Order to a crane, a lashing gang or a gate', orders.order as Codec<unknown>),
  command: schemaOf('command', 'Command about an order', orders.command as Codec<unknown>),
  permit: schemaOf('permit', 'Permit at a handover', orders.permit as Codec<unknown>),
  state: schemaOf('state', 'State of a crane or a lashing gang', states.craneState as Codec<unknown>),
  visualization: schemaOf('visualization', 'Where a crane is, for the eye', states.visualization as Codec<unknown>),
  connection: schemaOf('connection', 'Connection of a machine', states.connection as Codec<unknown>),
  'gate-state': schemaOf('gate-state', 'State of a gate', sites.gateState as Codec<unknown>),
  'ship-state': schemaOf('ship-state', 'State of a ship', sites.shipState as Codec<unknown>),
  'weather-state': schemaOf('weather-state', 'State of the weather', sites.weatherState as Codec<unknown>),
};

export type CraneSchemaName = keyof typeof all;

/** JSON Schema (2020-12) of each message of the profile, made of the same descriptions that read and write it. */
export const CRANE_SCHEMAS: Readonly<Record<CraneSchemaName, JsonSchema>> = all;
