import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openCredentials } from '../broker/credentials.ts';
import { startBroker } from '../broker/start-broker.ts';
import type { Link } from './link.ts';
import { MemoryBus } from './memory-bus.ts';
import { mqttLink } from './mqtt-link.ts';
import { WaitingQueue } from './waiting-queue.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (payload: Uint8Array): string => new TextDecoder().decode(payload);
const plain = { qos: 0, retain: false } as const;

test('G26: what waits is sent in order, of a topic only the newest, and of too much the oldest goes', () => {
  const queue = new WaitingQueue(3);
  const add = (topic: string, word: string, qos: 0 | 1): void => queue.add({ topic, payload: bytes(word), qos, retain: false });
  add('a', '1', 0);
  add('b', '2', 1);
  add('a', '3', 0);
  add('b', '4', 1);
  assert.deepEqual(
    queue.takeAll().map(({ payload }) => text(payload)),
    ['2', '3', '4'],
  );
  for (const word of ['1', '2', '3', '4']) add('c', word, 1);
  assert.deepEqual(
    queue.takeAll().map(({ payload }) => text(payload)),
    ['2', '3', '4'],
  );
  assert.equal(queue.dropped, 1);
});

test('G26: an MQTT link says after a lost broker what was said meanwhile', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-link-'));
  const all = { client: 'own', publish: ['#'], subscribe: ['#'] } as const;
  const { usersFile, secrets } = await openCredentials(folder, [
    { user: 'a', ...all },
    { user: 'b', ...all },
  ]);
  const broker = await startBroker({ usersFile });
  const open = (user: string, subscribe: string[]): Link => mqttLink(broker.url, { user, password: secrets.get(user)!, subscribe });
  const a = open('a', []);
  const b = open('b', ['x/#']);
  const heard: string[] = [];
  const wanted = new Promise<void>((resolve) => {
    b.onMessage((topic, payload) => {
      heard.push(`${topic} ${text(payload)}`);
      if (heard.length === 4) resolve();
    });
  });
  await Promise.all([a, b].map((link) => new Promise<void>((up) => link.onUp(up))));
  const first = new Promise<void>((resolve) => b.onMessage(() => resolve()));
  a.publish('x/1', bytes('before'), plain);
  await first;
  const isDown = new Promise<void>((down) => a.onDown(down));
  let ups = 0;
  // Only when both are back is anything said to the other.
  const areUp = new Promise<void>((resolve) => b.onUp(() => ++ups === 2 && resolve()));
  process.kill(broker.pid(), 'SIGKILL');
  await isDown;
  await areUp;
  a.publish('x/1', bytes('old'), plain);
  a.publish('x/2', bytes('kept'), { qos: 1, retain: false });
  a.publish('x/1', bytes('new'), plain);
  await Promise.race([wanted, new Promise((resolve) => setTimeout(resolve, 20_000).unref())]);
  assert.equal(heard[0], 'x/1 before');
  assert.ok(heard.includes('x/2 kept') && heard.includes('x/1 new'), heard.join(', '));
  await Promise.all([a.close(), b.close()]);
  await broker.close();
  rmSync(folder, { recursive: true });
});

test('G26: the bus in memory delivers in one order, keeps what is retained, and says the will of who is cut off', () => {
  const bus = new MemoryBus();
  const heard: string[] = [];
  const listen = (name: string, subscribe: string[]): Link => {
    const link = bus.join(name, { subscribe });
    link.onMessage((topic, payload, isRetained) => heard.push(`${name} ${topic} ${text(payload)}${isRetained ? ' (kept)' : ''}`));
    return link;
  };
  listen('one', ['t/+']);
  const two = bus.join('two', { subscribe: ['t/a'], lastWill: { topic: 't/will', payload: bytes('gone'), qos: 1, retain: false } });
  two.onMessage((_, payload) => {
    heard.push(`two ${text(payload)}`);
    // Said while another message is delivered: its turn comes after.
    if (text(payload) === 'ping') two.publish('t/b', bytes('pong'), plain);
  });
  const three = listen('three', ['t/#']);
  three.publish('t/a', bytes('ping'), { qos: 0, retain: true });
  assert.deepEqual(heard, ['one t/a ping', 'two ping', 'three t/a ping', 'one t/b pong', 'three t/b pong']);
  heard.length = 0;
  listen('late', ['t/a']);
  assert.deepEqual(heard, ['late t/a ping (kept)']);
  heard.length = 0;
  bus.cut('two');
  assert.deepEqual(heard, ['one t/will gone', 'three t/will gone']);
  two.publish('t/a', bytes('ghost'), plain);
  assert.equal(heard.length, 2);
});
