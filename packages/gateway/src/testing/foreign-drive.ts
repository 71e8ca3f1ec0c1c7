import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { milliseconds } from '@estiba/base';
import { containerId, type Site } from '@estiba/port';
import { DIALECTS, readTopic } from '@estiba/messages/equipment';
import { type Command, emptyState, type Equipment, type JobStep, type TerminalEvent } from '@estiba/terminal';
import { EquipmentGateway } from '../equipment-gateway.ts';
import { SiteMap } from '../fleet-control/site-map.ts';
import { vehiclesOf } from '../fleet-control/vehicle-config.ts';
import { mqttLink } from '../link/mqtt-link.ts';
import { truck } from './fleet-bench.ts';
import { startForeignVehicle } from './foreign-fleet.ts';
import { deviations } from './published.ts';

/** How far each of two drives goes, and how many cells a release adds. */
const CELLS = 8;
const AHEAD = 3;
const TIME_LAPSE = 20;
const LIMIT = 40_000;

export interface Driven {
  readonly messages: number;
  readonly orders: number;
  readonly seconds: number;
  readonly deviations: readonly string[];
  readonly faults: readonly string[];
  readonly refusals: readonly string[];
}

/**
 * Drives every truck of the site, each a third party's vehicle with its own credentials, twice over a stretch of lanes, the way released
 * piece by piece: first to a pick, then on to a drop. Ends when all have done both.
 */
export async function driveForeignFleet(
  site: Site,
  broker: { readonly url: string },
  secrets: ReadonlyMap<string, string>,
): Promise<Driven> {
  const map = new SiteMap(site);
  const gateway = new EquipmentGateway(site);
  const state = emptyState();
  const vehicles = vehiclesOf(site);
  for (const { id, home } of vehicles) state.equipment.set(id, truck(id, home));
  const counts = { messages: 0, orders: 0 };
  const wrong: string[] = [];
  const faults: string[] = [];
  const refusals: string[] = [];
  const link = mqttLink(broker.url, {
    user: 'gateway',
    password: secrets.get('gateway')!,
    subscribe: gateway.subscriptions(),
    onProblem: (text) => faults.push(text),
  });
  const now = () => milliseconds(Date.now());

  const flush = (): void => {
    for (const { topic, payload, qos, retain } of gateway.drain()) {
      const address = readTopic(topic);
      if (address.ok) {
        counts.messages++;
        if (address.value.kind === 'order') counts.orders++;
        wrong.push(...deviations(topic, payload, DIALECTS['vda-5050-lib-1.4'].instantActionsKey));
      }
      link.publish(topic, payload, { qos, retain });
    }
  };
  const hear = (commands: readonly Command[]): void => {
    for (const command of commands) {
      if (command.type === 'observeFault') faults.push(`${command.data.reason.code} ${command.data.reason.params['topic'] ?? ''}`);
      if (command.type === 'observeTruck') observe(state.equipment.get(command.data.truck)!, command.data.route, command.data.passed);
      if (command.type === 'observeTruck' && command.data.refusal) refusals.push(JSON.stringify(command.data.refusal));
      if (command.type === 'observeTruck') loads.set(command.data.truck, command.data.isLaden);
    }
  };
  const loads = new Map<string, boolean | null>();
  const follow = (event: TerminalEvent): void => hear(gateway.follow([event], state, now()));
  link.onMessage((topic, payload) => {
    hear(gateway.receive(topic, payload, now()));
    flush();
  });
  await new Promise<void>((up) => link.onUp(up));

  const started = performance.now();
  const running = await Promise.all(
    vehicles.map((config) =>
      startForeignVehicle(config, map, { url: broker.url, user: config.id, password: secrets.get(config.id)! }, TIME_LAPSE),
    ),
  );
  const legs = new Map(vehicles.map(({ id, home }) => [id, { leg: 0, at: home }]));
  const isThrough = (id: string): boolean => legs.get(id)!.leg === 2 && isServed(state.equipment.get(id)!, loads.get(id), false);
  while (!vehicles.every(({ id }) => isThrough(id)) && performance.now() - started < LIMIT) {
    hear(gateway.tick(state, now()));
    for (const { id } of vehicles) {
      const truck = state.equipment.get(id)!;
      const leg = legs.get(id)!;
      if (leg.leg < 2 && (truck.route === null || isServed(truck, loads.get(id), true)) && loads.has(id)) {
        const cells = wayFrom(map, leg.at, CELLS);
        begin(id, cells, leg.leg === 0 ? 'receive' : 'deliver', follow, state);
        legs.set(id, { leg: leg.leg + 1, at: cells.at(-1)! });
      } else if (truck.route) release(truck, follow);
    }
    flush();
    await pause(100);
  }
  const seconds = (performance.now() - started) / 1000;
  await Promise.all(running.map(({ stop }) => stop()));
  await link.close();
  for (const { id } of vehicles)
    assert.ok(isThrough(id), `${id} is not through: ${JSON.stringify(state.equipment.get(id)?.route)} laden ${loads.get(id)}`);
  return { ...counts, seconds, deviations: wrong, faults, refusals };
}

function begin(
  id: string,
  cells: readonly string[],
  does: 'receive' | 'deliver',
  follow: (event: TerminalEvent) => void,
  state: ReturnType<typeof emptyState>,
): void {
  const job = `${does}-${id}`;
  const step: JobStep = {
    id: `${job}#0`,
    machineKind: 'truck',
    work: { does, where: { of: 'quay', call: 'C', bay: 1, crane: 'QC1' } },
    boxes: [containerId('TEST0000000')],
    after: [],
    meets: null,
    state: 'dispatched',
    machine: id,
    attempt: 1,
    reason: null,
  };
  state.jobs.set(job, {
    id: job,
    kind: 'discharge',
    call: 'C',
    crane: 'QC1',
    line: 0,
    boxes: step.boxes,
    steps: [step],
    stage: 'fetch',
    waits: null,
  } as never);
  state.meetings.set(step.id, cells.at(-1)!);
  const truck = state.equipment.get(id)!;
  truck.route = { id: `${job}@1`, cells, released: 0, passed: 0, step: step.id, isDone: false };
  follow({ type: 'routePlanned', data: { truck: id, route: truck.route.id, cells, before: [], step: step.id, reasons: [] } });
  release(truck, follow);
}

function release(truck: Equipment, follow: (event: TerminalEvent) => void): void {
  const route = truck.route!;
  const upTo = Math.min(route.cells.length - 1, route.passed + AHEAD);
  if (upTo <= route.released) return;
  route.released = upTo;
  follow({ type: 'baseReleased', data: { truck: truck.id, route: route.id, upTo } });
}

function observe(truck: Equipment, route: string | null, passed: number): void {
  if (!truck.route || truck.route.id !== route) return;
  truck.route.passed = Math.max(truck.route.passed, passed);
  truck.route.isDone = truck.route.passed === truck.route.cells.length - 1;
}

const isServed = (truck: Equipment, isLaden: boolean | null | undefined, wantsLaden: boolean): boolean =>
  truck.route?.isDone === true && isLaden === wantsLaden;

function wayFrom({ graph }: SiteMap, cell: string, count: number): string[] {
  const cells = [cell];
  for (let at = graph.cellOf.get(cell)!; cells.length < count; ) {
    at = graph.successors.to[graph.successors.start[at]!]!;
    cells.push(graph.name[at]!);
  }
  return cells;
}
