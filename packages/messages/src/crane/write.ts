import type { Result } from '@estiba/base';
import type { Codec } from '../json/codec.ts';
import { writeMessage } from '../json/message.ts';
import { profileMessage } from './codec/message.ts';
import * as orders from './codec/order.ts';
import * as sites from './codec/site.ts';
import * as states from './codec/state.ts';
import type { CraneCommand, CraneOrder, Permit, ProfileHeader } from './words/order.ts';
import type { GateState, ShipState, WeatherState } from './words/site.ts';
import type { CraneState, CraneVisualization, MachineConnection } from './words/state.ts';

/** Text, or why it cannot be said: a number that is none, a name with characters no store holds. */
type Writer<Body> = (body: Body, header: ProfileHeader) => Result<string>;

// What the terminal sends.
export const encodeCraneOrder: Writer<CraneOrder> = writer(orders.order);
export const encodeCraneCommand: Writer<CraneCommand> = writer(orders.command);
export const encodePermit: Writer<Permit> = writer(orders.permit);

// What machines send.
export const encodeCraneState: Writer<CraneState> = writer(states.craneState);
export const encodeCraneVisualization: Writer<CraneVisualization> = writer(states.visualization);
export const encodeMachineConnection: Writer<MachineConnection> = writer(states.connection);
export const encodeGateState: Writer<GateState> = writer(sites.gateState);
export const encodeShipState: Writer<ShipState> = writer(sites.shipState);
export const encodeWeatherState: Writer<WeatherState> = writer(sites.weatherState);

function writer<Body>(body: Codec<Body>): Writer<Body> {
  const codec = profileMessage(body);
  return (word, header) => writeMessage({ header, body: word }, codec);
}
