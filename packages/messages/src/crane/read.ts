import { type Result, succeed } from '@estiba/base';
import type { Codec } from '../json/codec.ts';
import { readMessage } from '../json/message.ts';
import type { Received } from '../vda5050/words/header.ts';
import { type ProfileMessage, profileMessage } from './codec/message.ts';
import * as orders from './codec/order.ts';
import * as sites from './codec/site.ts';
import * as states from './codec/state.ts';
import type { CraneCommand, CraneOrder, Permit, ProfileHeader } from './words/order.ts';
import type { GateState, ShipState, WeatherState } from './words/site.ts';
import type { CraneState, CraneVisualization, MachineConnection } from './words/state.ts';

/** A message of the profile that was read. */
type Heard<Body> = Result<Received<Body, ProfileHeader>>;
type Reader<Body> = (input: string | Uint8Array) => Heard<Body>;

// What machines send. None of these throws.
export const decodeCraneState: Reader<CraneState> = reader(states.craneState);
export const decodeCraneVisualization: Reader<CraneVisualization> = reader(states.visualization);
export const decodeMachineConnection: Reader<MachineConnection> = reader(states.connection);
export const decodeGateState: Reader<GateState> = reader(sites.gateState);
export const decodeShipState: Reader<ShipState> = reader(sites.shipState);
export const decodeWeatherState: Reader<WeatherState> = reader(sites.weatherState);

// What the terminal sends, as a machine reads it.
export const decodeCraneOrder: Reader<CraneOrder> = reader(orders.order);
export const decodeCraneCommand: Reader<CraneCommand> = reader(orders.command);
export const decodePermit: Reader<Permit> = reader(orders.permit);

function reader<Body>(body: Codec<Body>): Reader<Body> {
  const codec: Codec<ProfileMessage<Body>> = profileMessage(body);
  return (input) => {
    const read = readMessage(input, codec);
    return read.ok ? succeed({ ...read.value.word, deviations: read.value.deviations }) : read;
  };
}
