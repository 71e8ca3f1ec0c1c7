import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { milliseconds } from '@estiba/base';
import {
  type CraneOrder,
  type CraneState,
  decodeCraneState,
  decodeMachineConnection,
  encodeCraneCommand,
  encodeCraneOrder,
  encodePermit,
  type OrderReport,
} from '@estiba/messages/equipment';
import type { Link } from '../link/link.ts';
import { MemoryBus } from '../link/memory-bus.ts';
import { bridgeOpcuaCranes } from './bridge.ts';
import { openCraneSession } from './crane-session.ts';
import { loadOpcua } from './load-opcua.ts';
import { openPki } from './pki.ts';
import { type CraneWord, type OpcuaCrane, serveCraneOverOpcua } from './serve-crane.ts';
import { openTerminalPki, TERMINAL } from './terminal-pki.ts';

const STEM = 'estiba/v1/chancay/sts/STS02';
const folder = mkdtempSync(join(tmpdir(), 'estiba-opcua-'));
const problems: string[] = [];
const heard: CraneWord[] = [];
let terminal: string;
let crane: OpcuaCrane;

const ORDER: CraneOrder = {
  orderId: 'C1/STS02/0123#0',
  orderUpdateId: 0,
  storing: 'StoreAndStart',
  moveType: 'discharge',
  boxes: [{ id: 'CBHU3647902', sizeType: '45G1', grossKg: 24_500 }],
  from: { at: 'ship', call: 'C1', bay: 14, row: 3, tier: 84, x: 512.4, y: -18.5, z: 21.2 },
  to: { at: 'truck', vehicle: 'T017', cell: 'X2.01', x: 512.4, y: 12 },
  partner: 'T017',
  priority: 0,
};

const stateWith = (...orders: OrderReport[]): CraneState => ({
  technical: 'green',
  operational: 'automatic',
  position: { gantry: 512.4, trolley: 12, hoist: 6.5 },
  orders,
  holding: [],
  faults: [],
});
const report = (state: OrderReport['state'], phase: OrderReport['phase'], more: Partial<OrderReport> = {}): OrderReport => ({
  orderId: ORDER.orderId,
  orderUpdateId: 0,
  state,
  phase,
  boxesRead: [],
  ...more,
});

const serve = (port: number, trusted: readonly string[]): Promise<OpcuaCrane> =>
  serveCraneOverOpcua({
    id: 'STS02',
    port,
    pki: join(folder, 'crane'),
    users: new Map([['estiba', 'a long password']]),
    trusted,
    hear: (word) => {
      heard.push(word);
      return word.says !== 'order' || word.order.boxes[0]?.id !== 'XXXX0000000';
    },
    onProblem: (text) => void problems.push(text),
  });

before(async () => {
  const pki = await openTerminalPki(join(folder, 'terminal'), []);
  terminal = pki.thumbprint;
  await pki.certificates.dispose();
  crane = await serve(0, [terminal]);
});

after(async () => {
  await crane.close();
  rmSync(folder, { recursive: true });
});

const machine = (over: object = {}) => ({
  id: 'STS02',
  kind: 'sts' as const,
  url: crane.url,
  user: 'estiba',
  password: 'a long password',
  thumbprint: crane.thumbprint,
  ...over,
});

async function until(what: string, is: () => boolean): Promise<void> {
  const end = Date.now() + 15_000;
  while (!is()) {
    if (Date.now() > end) assert.fail(`never: ${what}; problems: ${problems.join(' | ')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('OP5: an order is driven through accept, run, handover, permit, end and clear, over a restart of the crane’s server', async (t) => {
  const bus = new MemoryBus();
  const onMqtt: string[] = [];
  bus.join('other', { subscribe: ['#'] }).onMessage((topic) => void onMqtt.push(topic));
  const forger = bus.join('forger', { subscribe: [] });
  const link: Link = bridgeOpcuaCranes(bus.join('gateway', { subscribe: ['#'] }), [machine()], {
    terminal: 'chancay',
    pki: join(folder, 'terminal'),
    onProblem: (text) => void problems.push(text),
  });
  t.after(() => link.close());
  const states: CraneState[] = [];
  const connections: string[] = [];
  link.onMessage((topic, bytes) => {
    if (topic === `${STEM}/connection`) {
      const read = decodeMachineConnection(bytes);
      connections.push(read.ok ? read.value.body.state : 'unreadable');
    }
    if (topic !== `${STEM}/state`) return;
    const read = decodeCraneState(bytes);
    assert.ok(read.ok, JSON.stringify(read));
    states.push(read.value.body);
  });
  let headerId = 0;
  const head = () => ({ headerId: headerId++, timestamp: milliseconds(Date.now()) });
  const say = (kind: string, text: { ok: boolean; value?: string }): void =>
    link.publish(`${STEM}/${kind}`, new TextEncoder().encode(text.value), { qos: 1, retain: false });
  const shows = async (state: CraneState): Promise<void> => {
    crane.show(state, Date.now());
    await until(JSON.stringify(state), () => JSON.stringify(states.at(-1)) === JSON.stringify(state));
    assert.deepEqual(states.at(-1), state);
  };

  // Said before the connection stands: it waits.
  say('order', encodeCraneOrder(ORDER, head()));
  crane.show(stateWith(), Date.now());
  await until('the order', () => heard.length === 1);
  assert.deepEqual(heard[0], { says: 'order', order: ORDER });
  await shows(stateWith(report('AllowedToStart.Ready', 'queued')));
  await shows(stateWith(report('Running', 'gantry')));
  forger.publish(`${STEM}/state`, new TextEncoder().encode('{}'), { qos: 0, retain: false });

  const { port } = new URL(crane.url);
  await crane.close();
  await until('broken', () => connections.at(-1) === 'broken');
  // Said while nobody is there, and heard after the restart.
  const permit = { orderId: ORDER.orderId, grant: 'granted', partner: 'T017', leaseUntil: milliseconds(1_800_000_000_000) } as const;
  say('permit', encodePermit(permit, head()));
  crane = await serve(Number(port), [terminal]);
  crane.show(stateWith(report('Running', 'awaiting-handover', { boxesRead: ['CBHU3647902'], weighedKg: 24_720 })), Date.now());
  await until('the permit', () => heard.length === 2);
  assert.deepEqual(heard[1], { says: 'permit', permit });
  assert.deepEqual(connections, ['online', 'broken', 'online']);

  await shows(stateWith(report('Running', 'setting', { boxesRead: ['CBHU3647902'] })));
  await shows(stateWith(report('Ended', 'clear', { boxesRead: ['CBHU3647902'], weighedKg: 24_720 })));
  say('command', encodeCraneCommand({ command: 'Clear', orderId: ORDER.orderId }, head()));
  await until('the clearing', () => heard.length === 3);
  assert.deepEqual(heard[2], { says: 'command', command: { command: 'Clear', orderId: ORDER.orderId } });
  await shows(stateWith());

  const before = states.length;
  say('command', encodeCraneCommand({ command: 'report' }, head()));
  await until('the report', () => states.length > before);
  say('order', encodeCraneOrder({ ...ORDER, boxes: [{ id: 'XXXX0000000', sizeType: '45G1', grossKg: 1 }] }, head()));
  await until('the refusal', () => problems.some((text) => text.includes('took no order: ReturnStatus')));
  assert.deepEqual(
    onMqtt.filter((topic) => topic !== `${STEM}/state`),
    [],
  );
});

const refusalOf = async (over: object, folderName = 'terminal'): Promise<string> => {
  const pki = await openTerminalPki(join(folder, folderName), [machine(over).thumbprint]);
  const ears = { changed: () => undefined, lost: () => undefined };
  try {
    const session = await openCraneSession(machine(over), pki, ears, new AbortController().signal);
    await session.close();
    return 'let in';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await pki.certificates.dispose();
  }
};

test('OP6: the right name, password and certificates are let in; another password, name or pin is refused, with the thumbprint', async () => {
  assert.equal(await refusalOf({}), 'let in');
  assert.match(await refusalOf({ password: 'wrong' }), /BadUserAccessDenied|BadIdentityTokenRejected/);
  assert.match(await refusalOf({ user: 'other' }), /BadUserAccessDenied|BadIdentityTokenRejected/);
  assert.match(await refusalOf({ thumbprint: 'ab'.repeat(32) }), new RegExp(`shows the certificate ${crane.thumbprint}`));
  assert.match(await refusalOf({}, 'stranger'), /does not know the terminal's certificate [0-9a-f]{64} yet/);
  assert.equal(statSync(join(folder, 'terminal')).mode & 0o777, 0o700);
  assert.equal(statSync(join(folder, 'crane')).mode & 0o777, 0o700);
});

test('OP6: without encryption, without a name, or with a certificate the crane does not know nobody is let in', async () => {
  const ua = await loadOpcua();
  const strangers = await openPki(
    join(folder, 'stranger'),
    () => true,
    () => undefined,
  );
  const attempt = async (options: object, identity?: object): Promise<string> => {
    const client = ua.OPCUAClient.create({
      clientCertificateManager: strangers,
      endpointMustExist: false,
      connectionStrategy: { maxRetry: 0 },
      ...options,
    });
    try {
      await client.connect(crane.url);
      const session = await client.createSession(identity as never);
      await session.close();
      return 'let in';
    } catch (error) {
      return `refused: ${(error as Error).message}`;
    } finally {
      await client.disconnect();
    }
  };
  const user = { type: ua.UserTokenType.UserName, userName: 'estiba', password: 'a long password' };
  const secure = { securityMode: ua.MessageSecurityMode.SignAndEncrypt, securityPolicy: ua.SecurityPolicy.Basic256Sha256 };
  assert.match(await attempt({}, user), /^refused/);
  assert.match(await attempt({}), /^refused/);
  const seen = problems.length;
  assert.match(await attempt(secure, user), /^refused/);
  assert.ok(problems.slice(seen).some((text) => text.includes('a client with the certificate')));
  await strangers.dispose();
  const known = await openPki(
    join(folder, 'terminal'),
    () => true,
    () => undefined,
  );
  const client = ua.OPCUAClient.create({
    clientCertificateManager: known,
    ...TERMINAL,
    endpointMustExist: false,
    connectionStrategy: { maxRetry: 0 },
    ...secure,
  });
  await client.connect(crane.url);
  await assert.rejects(client.createSession());
  const [certificateData, privateKey] = [
    client.getCertificate(),
    readFileSync(join(folder, 'terminal/own/private/private_key.pem'), 'utf8'),
  ];
  await assert.rejects(client.createSession({ type: ua.UserTokenType.Certificate, certificateData, privateKey }), /Bad/);
  await client.disconnect();
  await known.dispose();
});

test('OP5: a server that falls silent, or never speaks, is told as broken in seconds, and worked with again when it is back', async (t) => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  const sockets: Socket[] = [];
  let isFrozen = false;
  const { port } = new URL(crane.url);
  const between = createServer((near) => {
    const far = connect(Number(port), '127.0.0.1');
    sockets.push(near, far);
    near.on('data', (bytes) => isFrozen || far.write(bytes)).on('error', () => far.destroy());
    far.on('data', (bytes) => isFrozen || near.write(bytes)).on('error', () => near.destroy());
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }).listen(0, '127.0.0.1');
  const at = (server: Server): string => `opc.tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await Promise.all([once(silent, 'listening'), once(between, 'listening')]);
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    silent.close();
    between.close();
  });
  assert.match(await refusalOf({ url: at(silent) }), /says nothing/);

  const link = bridgeOpcuaCranes(new MemoryBus().join('gateway', { subscribe: [] }), [machine({ url: at(between) })], {
    terminal: 'chancay',
    pki: join(folder, 'terminal'),
  });
  t.after(() => link.close());
  const connections: string[] = [];
  link.onMessage((topic, bytes) => {
    const read = decodeMachineConnection(bytes);
    if (topic.endsWith('/connection') && read.ok) connections.push(read.value.body.state);
  });
  await until('online', () => connections.length === 1);
  isFrozen = true;
  await until('broken', () => connections.length === 2);
  isFrozen = false;
  await until('online again', () => connections.length === 3);
  assert.deepEqual(connections, ['online', 'broken', 'online']);
});
