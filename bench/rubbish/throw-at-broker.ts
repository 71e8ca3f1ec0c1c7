import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '@estiba/base';
import { type Broker, brokerUsers, GATEWAY_USER, type Link, mqttLink, openCredentials, SHIP_USER, startBroker } from '@estiba/gateway';
import { readCraneTopic, readTopic } from '@estiba/messages/equipment';
import type { Site } from '@estiba/port';
import { brokenFrames, type Caller } from './broken-frames.ts';
import type { Malformed, Sample } from './malformed.ts';

/** So many are on their way at a time. */
const BATCH = 500;
const PATIENCE = 10_000;
/** Connections a second: fewer than the broker begins to refuse unseen. */
const CALLS_A_SECOND = 450;
const AT_ONCE = 30;

/** What went wrong at the broker, in words, and what its process grew by in the second half of the frames. */
export interface BrokerReport {
  readonly faults: readonly string[];
  readonly refused: number;
  readonly megabytes: number;
}

/**
 * Throws malformed messages of machines that are signed in, and broken frames of those who are not or misbehave, at the embedded broker;
 * `hear` gets what reaches the gateway, as `subscriptions` ask.
 */
export async function throwAtBroker(
  site: Site,
  subscriptions: readonly string[],
  hear: (topic: string, payload: Uint8Array) => void,
  samples: readonly Sample[],
  malformed: Malformed,
  random: Random,
  { messages, frames }: { readonly messages: number; readonly frames: number },
): Promise<BrokerReport> {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-rubbish-'));
  const faults: string[] = [];
  const { usersFile, secrets } = await openCredentials(folder, brokerUsers(site));
  let refused = 0;
  const broker = await startBroker({
    usersFile,
    onIncidents: (incidents, left) => (refused += incidents.length + left),
    onRestart: (code) => void faults.push(`the broker ended with ${code}`),
  });
  const open = (user: string, subscribe: readonly string[]): Link =>
    mqttLink(broker.url, { user, password: secrets.get(user)!, subscribe, onProblem: (text) => void faults.push(text) });
  let arrived = 0;
  const gateway = open(GATEWAY_USER, subscriptions);
  gateway.onMessage((topic, payload) => {
    arrived++;
    hear(topic, payload);
  });
  await up(gateway);
  const machines = new Map<string, Link>();
  for (const user of new Set(samples.map(({ topic }) => userOf(topic)))) machines.set(user, open(user, []));
  await Promise.all([...machines.values()].map(up));
  try {
    for (let sent = 0; sent < messages; sent += BATCH) {
      const count = Math.min(BATCH, messages - sent);
      for (let i = 0; i < count; i++) {
        const { topic, payload } = malformed.onOwnTopic();
        machines.get(userOf(topic))!.publish(topic, payload, { qos: 0, retain: false });
      }
      if (!(await until(() => arrived >= sent + count))) faults.push(`${arrived} messages of ${sent + count} came through`);
    }
    for (const link of machines.values()) await link.close();
    const heard = arrived;
    const callers = [...machines.keys()].map((user): Caller => {
      const othersTopics = samples.map(({ topic }) => topic).filter((topic) => userOf(topic) !== user);
      return { user, password: secrets.get(user)!, othersTopics };
    });
    const throwFrames = (count: number) => callAll(count, () => call(broker, brokenFrames(random, random.pick(callers))));
    const warm = Math.floor(frames / 2);
    await throwFrames(warm);
    const before = residentMegabytes(broker);
    await throwFrames(frames - warm);
    const megabytes = residentMegabytes(broker) - before;
    if (arrived !== heard) faults.push(`${arrived - heard} messages of those who must not send came through`);

    const last = samples.find(({ topic }) => topic.includes('/weather/'))!;
    const mast = open(userOf(last.topic), []);
    await up(mast);
    mast.publish(last.topic, last.payload, { qos: 0, retain: false });
    if (!(await until(() => arrived > heard))) faults.push('the broker passes nothing on any more');
    await mast.close();
    return { faults, refused, megabytes };
  } finally {
    await gateway.close();
    await broker.close();
    rmSync(folder, { recursive: true });
  }
}

/** Whose topic it is, as the broker knows them. */
function userOf(topic: string): string {
  const vehicle = readTopic(topic);
  if (vehicle.ok) return vehicle.value.vehicle.serialNumber;
  const machine = readCraneTopic(topic);
  if (!machine.ok) throw new Error(`${topic} is nobody's topic. Maybe a machine of a new kind speaks there.`);
  return machine.value.machine.kind === 'ship' ? SHIP_USER : machine.value.machine.id;
}

const up = (link: Link): Promise<void> => new Promise((resolve) => link.onUp(resolve));

async function until(isSo: () => boolean): Promise<boolean> {
  for (const end = Date.now() + PATIENCE; !isSo(); ) {
    if (Date.now() > end) return false;
    await pause(1);
  }
  return true;
}

/** So many calls, no more a second than the broker takes. */
async function callAll(count: number, one: () => Promise<void>): Promise<void> {
  const started = performance.now();
  for (let made = 0; made < count; made += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - made) }, one));
    const ahead = (1000 * (made + AT_ONCE)) / CALLS_A_SECOND - (performance.now() - started);
    if (ahead > 0) await pause(ahead);
  }
}

/** One connection: says its bytes, and hangs up when nothing comes of them. */
function call(broker: Broker, bytes: Buffer): Promise<void> {
  const { hostname, port } = new URL(broker.url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    socket.setTimeout(20, () => socket.destroy());
    socket.on('data', () => undefined);
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });
}

/** Memory of the broker's process, where the system tells; else 0. */
function residentMegabytes(broker: Broker): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${broker.pid()}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
