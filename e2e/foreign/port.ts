// The process of an emulated port whose trucks are a third party's: `node --import fast-clock.ts port.ts FOLDER BROKER`. Ends when told to stop,
// and then says what it saw as one line of JSON.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readSecrets, runOverMqtt, startAt, World } from '@estiba/emulator';
import { SiteMap, startForeignVehicle, vehiclesOf } from '@estiba/gateway/testing';
import { readScenario, readSite, type Site } from '@estiba/port';
import { GuestTruck } from './guest-truck.ts';
import type { PortReport } from './foreign-day.ts';

const [folder = '.', broker = ''] = process.argv.slice(2);
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const site = use(readSite(read('site.json')));
const scenario = startAt(use(readScenario(read('scenario.json'))), Date.now());
const secrets = readSecrets(join(folder, 'broker-secrets.json'));

const stop = new AbortController();
process.once('SIGTERM', () => void leave());
process.once('disconnect', () => stop.abort());

const world = new World(withoutTrucks(site), scenario);
const map = new SiteMap(site);
const guests = await Promise.all(
  vehiclesOf(site).map(async (config) => {
    const guest = new GuestTruck(config.id, world);
    const access = { url: broker, user: config.id, password: secrets.get(config.id) ?? '' };
    guest.vehicle = await startForeignVehicle(config, map, access, 1, guest);
    world.admit(guest);
    return guest.vehicle;
  }),
);
await runOverMqtt(world, {
  access: { url: broker, secrets, onProblem: (text) => console.error(text) },
  terminal: site.id,
  until: scenario.end,
  speed: 1,
  lockStep: false,
  signal: stop.signal,
});

/** When the day is over vehicles are still on their way home: they come there first, within half an hour. */
async function leave(): Promise<void> {
  for (const end = Date.now() + 1_800_000; Date.now() < end && !guests.every((guest) => guest.isAtRest()); ) await pause(1000);
  stop.abort();
}

const ends = guests.flatMap(({ ear }) => [...ear.orders.values()]);
const report: PortReport = {
  vehicles: guests.filter(({ ear }) => ear.orders.size > 0).length,
  messages: guests.reduce((sum, { ear }) => sum + ear.messages, 0),
  deviations: guests.flatMap(({ ear }) => ear.deviations),
  orders: {
    done: ends.filter((end) => end === 'done').length,
    takenBack: ends.filter((end) => end === 'taken-back').length,
    open: ends.filter((end) => end === 'open').length,
  },
  violations: world.statistics.violations.map(
    ({ kind, at, between, x, y }) => `${new Date(at).toISOString()} ${kind} ${between.join(' ')} at ${x.toFixed(0)} ${y.toFixed(0)}`,
  ),
  aboard: Object.fromEntries(scenario.calls.map(({ call }) => [call, Object.fromEntries(world.aboard(call))])),
};
// A vehicle that hangs while it signs off must not keep back what was seen.
process.send?.(report, () => process.exit(0));

function withoutTrucks(full: Site): Site {
  return { ...full, equipment: { ...full.equipment, trucks: full.equipment.trucks.map((truck) => ({ ...truck, isInService: false })) } };
}

function use<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reasons: readonly unknown[] }): T {
  if (result.ok) return result.value;
  throw new Error(`The day cannot be used: ${JSON.stringify(result.reasons)}. Maybe its files were cut off.`);
}
