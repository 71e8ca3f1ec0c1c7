import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { milliseconds, reason } from '@estiba/base';
import type { Command } from '@estiba/terminal';
import { memoryFile } from '../../files/private-file.ts';
import { createMetrics } from '../../metrics/metrics.ts';
import { fakeServer } from '../../testing/fake-app.ts';
import { alarmRate, lastHour } from '../../alarms/alarm-rate.ts';
import { buildApp } from '../app.ts';

interface Alarm {
  readonly id: string;
  readonly occurrence: number;
  readonly state: string;
  readonly priority: string;
  readonly cause: { code: string };
  readonly response: { code: string };
  readonly firstOut: string | null;
}

async function watched() {
  const alarmFile = memoryFile();
  const server = await fakeServer({}, { alarmFile });
  const headers = await server.signIn('controller');
  let key = 0;
  const tell = async (type: Command['type'], data: object): Promise<void> => {
    const done = await server.deps.submit({ type, data, key: `alarm-${key++}`, actor: 'machine' } as Command);
    assert.ok(done.ok, JSON.stringify(done));
  };
  const list = async (app = server.app): Promise<{ alarms: Alarm[]; counts: Record<string, number>; rate: { lastTenMinutes: number } }> =>
    (await app.inject({ url: '/api/v1/alarms', headers })).json();
  const post = async (path: string, payload: object, as = headers) => {
    const answer = await server.app.inject({ method: 'POST', url: `/api/v1/alarms/${path}`, headers: as, payload });
    return { status: answer.statusCode, body: answer.json() };
  };
  return { server, headers, tell, list, post };
}

test('AL1 AL2: an alarm comes unacknowledged with cause, priority, consequence and response; acknowledged it stays until its cause goes; one nobody saw stays as returned', async () => {
  const { tell, list, post } = await watched();
  await tell('observeWind', { metresPerSecond: 24, isStopped: true });
  const [wind] = (await list()).alarms;
  assert.deepEqual(
    [wind!.id, wind!.state, wind!.priority, wind!.cause.code, wind!.response.code],
    ['wind', 'unacknowledged', 'high', 'alarm.wind-stop', 'alarm.wait-for-wind'],
  );
  await tell('observeWind', { metresPerSecond: 9, isStopped: false });
  assert.equal((await list()).alarms[0]!.state, 'returned');
  await tell('observeWind', { metresPerSecond: 25, isStopped: true });
  const both = (await list()).alarms;
  assert.deepEqual(
    both.map(({ state }) => state),
    ['returned', 'unacknowledged'],
  );
  const seen = (one: Alarm): object => ({ alarms: [{ id: one.id, occurrence: one.occurrence }] });
  assert.equal((await post('acknowledge', seen(both[0]!))).status, 200);
  assert.deepEqual(
    (await list()).alarms.map(({ state }) => state),
    ['unacknowledged'],
  );
  assert.equal((await post('acknowledge', seen(both[1]!))).body.alarms[0].state, 'acknowledged');
  assert.equal((await post('acknowledge', { alarms: [{ id: 'wind', occurrence: 999 }] })).body.code, 'alarm.came-anew');
  assert.equal((await post('acknowledge', { alarms: [{ id: 'nothing', occurrence: 1 }] })).status, 404);
  await tell('observeWind', { metresPerSecond: 9, isStopped: false });
  assert.deepEqual((await list()).alarms, []);
});

test('AL3: an alarm is put aside for a time with a reason, is shown again when that is over, survives a restart, and all of it is audited', async () => {
  const { server, tell, list, post } = await watched();
  await tell('barEquipment', { id: 'T02', reason: reason('equipment.barred-by-person', {}) });
  assert.equal((await post('shelve', { id: 'barred:T02', minutes: 30, why: '  ' })).status, 400);
  const shelved = await post('shelve', { id: 'barred:T02', minutes: 30, why: 'waiting for a tyre' });
  assert.deepEqual([shelved.status, shelved.body.state, shelved.body.shelved.why], [200, 'shelved', 'waiting for a tyre']);
  const restarted = await buildApp({ ...server.deps, metrics: createMetrics({ withProcess: false }) });
  assert.equal((await list(restarted)).alarms[0]!.state, 'shelved');
  server.wall.pass(31 * 60_000);
  assert.equal((await list()).alarms[0]!.state, 'unacknowledged');
  assert.equal((await post('unshelve', { id: 'barred:T02' })).body.code, 'alarm.not-shelved');
  await post('shelve', { id: 'barred:T02', minutes: 30, why: 'still waiting' });
  assert.equal((await post('unshelve', { id: 'barred:T02' })).body.state, 'unacknowledged');
  const viewer = await server.signIn('viewer');
  assert.equal((await post('shelve', { id: 'barred:T02', minutes: 30, why: 'I may not' }, viewer as never)).status, 403);
  assert.deepEqual(
    server.deps.audit.read(0, 100).map(({ what }) => what),
    ['alarm-shelved', 'alarm-shelved', 'alarm-unshelved', 'denied'],
  );
});

test('AL4 AL5: alarms of one machine that come together are one group behind the first; those of a machine in maintenance are out of service, of one switched off suppressed', async () => {
  const { tell, list } = await watched();
  await tell('barEquipment', { id: 'T02', reason: reason('equipment.barred-by-person', {}) });
  await tell('observeFault', { id: 'T02', reason: reason('vehicle.order-unheard', { machine: 'T02' }), isBarring: false });
  const { alarms } = await list();
  assert.deepEqual(
    alarms.map(({ id, firstOut }) => [id.split(':')[0], firstOut]),
    [
      ['barred', null],
      ['exception', 'barred:T02'],
    ],
  );
  const said = {
    truck: 'T02',
    technical: 'green',
    charge: null,
    route: null,
    passed: 0,
    isAtRest: true,
    cell: null,
    boxes: [],
    isLaden: false,
  };
  await tell('observeTruck', { ...said, operational: 'maintenance' });
  const now = (await list()).alarms.filter(({ id }) => id.includes('T02'));
  assert.ok(now.length >= 2 && now.every(({ state }) => state === 'out-of-service'), JSON.stringify(now));
  await tell('observeTruck', { ...said, operational: 'offline' });
  const later = (await list()).alarms.filter(({ id }) => id.includes('T02'));
  assert.ok(later.length >= 2 && later.every(({ state }) => state === 'suppressed'), JSON.stringify(later));
});

test('AL6: a flood begins above ten alarms in ten minutes and ends below five', () => {
  const minute = 60_000;
  const calm = Array.from({ length: 10 }, (_, i) => milliseconds(i * minute));
  assert.deepEqual(alarmRate(calm, 9 * minute), { lastTenMinutes: 10, isFlood: false, floodSince: null });
  const burst = [...calm, milliseconds(9.5 * minute)];
  assert.deepEqual(alarmRate(burst, 9.5 * minute), { lastTenMinutes: 11, isFlood: true, floodSince: 9.5 * minute });
  assert.equal(alarmRate(burst, 14 * minute).isFlood, true);
  assert.equal(alarmRate(burst, 16 * minute).isFlood, false);
  assert.deepEqual(lastHour(burst, 9.5 * minute), [0, 0, 0, 0, 0, 11]);
  assert.deepEqual(lastHour(burst, 31 * minute), [0, 0, 2, 9, 0, 0]);
});

test('AL7: an exception comes with the commands that would solve it, and each of them is taken', async () => {
  const { server, headers, tell } = await watched();
  await tell('observeFault', { id: 'T02', reason: reason('vehicle.order-unheard', { machine: 'T02' }), isBarring: true });
  const { items } = (await server.app.inject({ url: '/api/v1/exceptions', headers })).json();
  const one = items.find(({ about, id }: { about: string; id: string }) => about === 'T02' && id.startsWith('fault'));
  assert.ok(one.choices.length > 0, JSON.stringify(items));
  const engineer = await server.signIn('engineer');
  const [choice] = one.choices;
  const done = await server.app.inject({
    method: 'POST',
    url: '/api/v1/commands',
    headers: { ...engineer, 'idempotency-key': 'solve-it-1' },
    payload: choice,
  });
  assert.equal(done.statusCode, 200, done.body);
});

test('AL8: the journal of a stretch of time holds every alarm that was there, also one that went and was acknowledged', async () => {
  const { server, headers, tell, list, post } = await watched();
  const journal = async (
    from: number,
    to: number,
  ): Promise<{ id: string; returnedAt: number | null; acknowledged: { by: string } | null }[]> =>
    (await server.app.inject({ url: `/api/v1/alarms/journal?from=${from}&to=${to}`, headers })).json().alarms;
  const began = server.wall.now();
  server.wall.pass(1000);
  await tell('closeBerth', { berth: 'BERTH1', reason: reason('quay.closed-by-person') });
  const { alarms } = await list();
  const [alarm] = alarms;
  assert.equal((await post('acknowledge', { alarms: [{ id: alarm!.id, occurrence: alarm!.occurrence }] })).status, 200);
  server.wall.pass(60_000);
  await tell('openBerth', { berth: 'BERTH1' });
  server.wall.pass(60_000);
  assert.equal((await list()).alarms.length, 0, 'nobody needs to see it any more');
  const told = await journal(began, server.wall.now());
  assert.deepEqual(
    told.map(({ id, returnedAt, acknowledged }) => [id, returnedAt, acknowledged?.by]),
    [['berth:BERTH1', began + 61_000, 'controller-0']],
  );
  assert.deepEqual(await journal(began + 62_000, began + 99_000), [], 'it had gone by then');
  assert.deepEqual(await journal(0, began + 500), [], 'it had not come yet');
});
