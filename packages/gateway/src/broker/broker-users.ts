import { machineRights, vehicleRights } from './rights.ts';
import type { Site } from '@estiba/port';
import { clockTopicOf, type ClockTopic } from '@estiba/messages/equipment';
import { GATE, machinesOf, WEATHER } from '../crane-control/crane-control.ts';
import type { BrokerUser } from './broker-user.ts';

/** Names of the users every site has beside its machines. `ship` speaks for all ships, `clock` is the master of an emulated day's time. */
export const GATEWAY_USER = 'gateway';
export const CLOCK_USER = 'clock';
export const SHIP_USER = 'ship';

/** Everyone who may sign in at the broker of a site, each with no more rights than its part needs. */
export function brokerUsers(site: Site): readonly BrokerUser[] {
  const vehicles = site.equipment.trucks.map(
    ({ id, vda5050 }): BrokerUser => ({
      user: id,
      client: vda5050.clientId ?? 'own',
      ...vehicleRights(vda5050.version, vda5050.manufacturer, id),
    }),
  );
  const machines = [...machinesOf(site), { kind: 'gate' as const, id: GATE }, { kind: 'weather' as const, id: WEATHER }].map(
    ({ kind, id }): BrokerUser => ({ user: id, client: 'own', ...machineRights(site.id, kind, id) }),
  );
  const ships: BrokerUser = { user: SHIP_USER, client: 'own', ...machineRights(site.id, 'ship', '+') };
  return [...vehicles, ...machines, ships, clockMaster(site), gateway(site)];
}

/** Alone gives orders and hears everything. */
function gateway(site: Site): BrokerUser {
  const toVehicles = ['order', 'instantActions', 'responses', 'zoneSet'].flatMap((kind) => [`uagv/+/+/+/${kind}`, `vda5050/+/+/+/${kind}`]);
  const toMachines = ['order', 'command', 'permit'].map((kind) => `estiba/v1/${site.id}/+/+/${kind}`);
  return {
    user: GATEWAY_USER,
    client: 'own',
    publish: [...toVehicles, ...toMachines, clockTopic(site, 'done')],
    subscribe: ['uagv/#', 'vda5050/#', `estiba/v1/${site.id}/#`],
  };
}

/** Alone says what time it is. */
function clockMaster(site: Site): BrokerUser {
  return {
    user: CLOCK_USER,
    client: 'own',
    publish: [clockTopic(site, 'tick'), clockTopic(site, 'mode')],
    subscribe: [clockTopic(site, 'done')],
  };
}

function clockTopic(site: Site, topic: ClockTopic): string {
  const name = clockTopicOf(site.id, topic);
  if (name.ok) return name.value;
  throw new Error(`The site ${JSON.stringify(site.id)} cannot have a topic. Maybe its id holds other signs than letters, digits, _ . : -`);
}
