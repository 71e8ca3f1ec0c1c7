import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, suite } from 'node:test';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import mqtt, { type IClientOptions, type MqttClient } from 'mqtt';
import { smallSite } from '../testing/small-site.ts';
import { brokerUsers } from './broker-users.ts';
import { type Credentials, openCredentials } from './credentials.ts';
import { hashPassword, newPassword, verifyPassword } from './password.ts';
import { type Broker, startBroker } from './start-broker.ts';
import type { BrokerIncident } from './incident.ts';

const site = smallSite([
  { version: '2.0', manufacturer: 'm' },
  { version: '2.1', manufacturer: 'm', clientId: 'any' },
]);
const users = brokerUsers(site);
const folder = mkdtempSync(join(tmpdir(), 'estiba-broker-'));
const incidents: BrokerIncident[] = [];
const restarts: (number | null)[] = [];
let credentials: Credentials;
let broker: Broker;

// In a suite of its own: what stands at the root is run for every test of the process.
suite('the broker', () => {
  before(async () => {
    credentials = await openCredentials(folder, users);
    broker = await startBroker({
      usersFile: credentials.usersFile,
      limits: { packetBytes: 10_000, subscriptions: 3 },
      onIncidents: (told) => incidents.push(...told),
      onRestart: (code) => restarts.push(code),
    });
  });
  after(async () => {
    await broker.close();
    rmSync(folder, { recursive: true });
  });

  const sign = (user: string, options: IClientOptions = {}): Promise<MqttClient> =>
    mqtt.connectAsync(
      broker.url,
      { username: user, password: credentials.secrets.get(user)!, clientId: user, reconnectPeriod: 0, ...options },
      false,
    );
  const refused = (user: string, options: IClientOptions): Promise<void> => assert.rejects(sign(user, options));

  test('G22: without the right name and password nobody is let in', async () => {
    const client = await sign('AT01');
    await client.endAsync();
    await refused('AT01', { password: 'wrong' });
    await refused('AT01', { password: credentials.secrets.get('AT02')! });
    await refused('nobody', { password: 'x' });
    await assert.rejects(mqtt.connectAsync(broker.url, { reconnectPeriod: 0 }, false), 'anonymous');
  });

  test('G22: a client id is its user’s own; one that invents its own takes nobody else’s', async () => {
    await refused('AT01', { clientId: 'AT02' });
    await refused('AT01', { clientId: 'something' });
    await refused('AT02', { clientId: 'AT01' });
    await refused('AT02', { clientId: 'gateway:2' });
    for (const clientId of ['AT01', 'AT01:2']) await (await sign('AT01', { clientId })).endAsync();
    await (await sign('AT02', { clientId: '3f2c9a' })).endAsync();
  });

  test('G22: our own passwords are kept without a slow hash, salted all the same; one that somebody chose is stretched', async () => {
    const own = newPassword();
    assert.match(own, /^m1-[\w-]{43}$/);
    const [a, b, chosen] = await Promise.all([hashPassword(own), hashPassword(own), hashPassword('m1-chosen')]);
    assert.deepEqual([a.cost, chosen.cost], [0, 4096]);
    assert.notEqual(a.hash, b.hash);
    for (const kept of [a, b]) {
      assert.equal(await verifyPassword(Buffer.from(own), kept), true);
      assert.equal(await verifyPassword(Buffer.from(newPassword()), kept), false);
    }
    for (const spoilt of [
      { ...a, cost: 1 },
      { ...a, cost: -1 },
      { ...a, hash: '' },
      { ...chosen, cost: 0 },
    ])
      assert.equal(await verifyPassword(Buffer.from(own), spoilt), false);
  });

  test('G22: passwords are random and kept as salted hashes, in files only their owner reads; they stay when the users change', async () => {
    const own = mkdtempSync(join(tmpdir(), 'estiba-credentials-'));
    const first = await openCredentials(own, users.slice(0, 2));
    const second = await openCredentials(own, users.slice(1, 4));
    const [gone, kept] = users;
    assert.equal(second.secrets.get(kept!.user), first.secrets.get(kept!.user));
    assert.equal(second.secrets.has(gone!.user), false);
    assert.equal(new Set(second.secrets.values()).size, 3);
    for (const file of [second.usersFile, second.secretsFile]) assert.equal(statSync(file).mode & 0o777, 0o600);
    const text = readFileSync(second.usersFile, 'utf8');
    for (const secret of second.secrets.values()) assert.ok(!text.includes(secret));
    const [a, b] = await Promise.all([hashPassword('same'), hashPassword('same')]);
    assert.notEqual(a.hash, b.hash);
    assert.equal(await verifyPassword(Buffer.from('same'), a), true);
    assert.equal(await verifyPassword(Buffer.from('other'), a), false);
    writeFileSync(second.secretsFile, '{"format"');
    await assert.rejects(openCredentials(own, users), /Maybe restore it/);
    rmSync(own, { recursive: true });
  });

  test('G23: a foreign topic ends the connection, a foreign or wider subscription is answered with failure, and both are told', async () => {
    const gateway = await sign('gateway');
    const heard: string[] = [];
    await gateway.subscribeAsync('uagv/#');
    gateway.on('message', (topic) => heard.push(topic));
    const vehicle = await sign('AT01');
    for (const filter of ['#', 'uagv/v2/m/AT02/order', 'uagv/v2/m/AT01/+']) await assert.rejects(vehicle.subscribeAsync(filter), filter);
    await vehicle.subscribeAsync('uagv/v2/m/AT01/order');
    await vehicle.publishAsync('uagv/v2/m/AT01/state', 'mine');
    const closed = closing(vehicle);
    vehicle.publish('uagv/v2/m/AT02/state', 'not mine');
    await closed;
    await pause(1200);
    assert.deepEqual(heard, ['uagv/v2/m/AT01/state']);
    assert.deepEqual(
      [...new Set(incidents.filter(({ user }) => user === 'AT01').map(({ what }) => what))].filter((what) => what !== 'sign-in').sort(),
      ['publish', 'subscribe'],
    );
    await gateway.endAsync();
  });

  test('G23: a last will is its client’s own too, and is said when the client is lost', async () => {
    await refused('AT01', { will: { topic: 'uagv/v2/m/AT02/connection', payload: Buffer.from('x'), qos: 1, retain: true } });
    const gateway = await sign('gateway');
    await gateway.subscribeAsync('uagv/v2/m/AT01/connection');
    const message = new Promise<[string, Buffer]>((resolve) => gateway.once('message', (topic, payload) => resolve([topic, payload])));
    const vehicle = await sign('AT01', {
      will: { topic: 'uagv/v2/m/AT01/connection', payload: Buffer.from('lost'), qos: 1, retain: true },
    });
    vehicle.stream.destroy();
    const [topic, payload] = await message;
    assert.deepEqual([topic, payload.toString()], ['uagv/v2/m/AT01/connection', 'lost']);
    await gateway.endAsync();
  });

  test('G24: a packet that says it is too long ends the connection before it has come; so do bytes that are no MQTT', async () => {
    const vehicle = await sign('AT01');
    const closed = closing(vehicle);
    vehicle.publish('uagv/v2/m/AT01/state', Buffer.alloc(20_000));
    await closed;
    for (const bytes of [
      [0x10, 0xff, 0xff, 0xff, 0x7f],
      [0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
      [...Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ]) {
      const socket = raw();
      socket.write(Uint8Array.from(bytes));
      await once(socket, 'close');
    }
    await (await sign('AT01')).endAsync();
  });

  test('G24: more filters than a client may have are refused', async () => {
    const gateway = await sign('gateway');
    for (const filter of ['uagv/v2/#', 'vda5050/#', 'uagv/v3/#']) await gateway.subscribeAsync(filter);
    await assert.rejects(gateway.subscribeAsync('uagv/v2/m/#'));
    await gateway.endAsync();
  });

  test('G25: the broker goes when its parent says so, not by a signal to the whole group', async () => {
    const before = broker.pid();
    process.kill(before, 'SIGTERM');
    process.kill(before, 'SIGINT');
    await pause(200);
    assert.equal(broker.pid(), before);
    await (await sign('AT01')).endAsync();
    assert.deepEqual(restarts, []);
  });

  test('G25: a broker that dies is started again at the same address', async () => {
    const before = broker.pid();
    process.kill(before, 'SIGKILL');
    for (let i = 0; i < 400 && broker.pid() === before; i++) await pause(50);
    assert.notEqual(broker.pid(), before);
    const client = await sign('AT01');
    await client.endAsync();
    assert.deepEqual(restarts, [null]);
  });

  const closing = (client: MqttClient): Promise<void> => new Promise((resolve) => client.once('close', () => resolve()));

  function raw(): Socket {
    const { hostname, port } = new URL(broker.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    return socket;
  }
});
