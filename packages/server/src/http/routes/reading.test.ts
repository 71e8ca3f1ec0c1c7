import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import { writeDeparturePlan, writeInterchange } from '@estiba/messages';
import { outlineOf } from '@estiba/port';
import type { Command } from '@estiba/terminal';
import { readApart } from '../../reading/read-apart.ts';
import { fakeServer } from '../../testing/fake-app.ts';
import { plannedCall } from '../../testing/planned-call.ts';

const bytes = { 'content-type': 'application/octet-stream' };
const envelope = { sender: 'LINE', recipient: 'TERMINAL', prepared: milliseconds(0), reference: '1' };

const loadListOf = (ship: string, port: string): string => loadList(ship).replaceAll('PECHY', port);

const loadList = (ship: string): string =>
  [
    "UNB+UNOA:2+LINE+TERMINAL+260601:1200+2'",
    "UNH+1+COPRAR:D:95B:UN:ITG13'",
    "BGM+45+LIST1+9'",
    `TDT+20+777W+1++COS:172+++9152272:146::${ship}'`,
    "LOC+9+PECHY'",
    "EQD+CN+TCLU4567893+22G1:102:5++2+5'",
    "LOC+9+PECHY:139:6'",
    "LOC+11+CNSHA:139:6'",
    "MEA+AAE+G+KGM:18000'",
    "NAD+CF+COS:160:20'",
    "CNT+16:1'",
    "UNT+11+1'",
    "UNZ+1+2'",
  ].join('\n');

/** A fake server that awaits a ship, and the bay plan she comes with. */
async function awaiting() {
  const server = await fakeServer();
  const call = await plannedCall(server);
  const ship = 'CAPE VERITY';
  const outline = { ...outlineOf(call.vessel), name: ship };
  const announced = {
    vessel: 'class:1100',
    outline,
    port: call.port,
    rotation: call.rotation,
    berth: 'BERTH1',
    bowAt: 400,
    eta: 0,
    etd: null,
  };
  const told = { type: 'announceCall', data: { call: 'CALL-3', voyage: '777W', ...announced }, key: 'three', actor: 'schedule' };
  // Names in a literal are not branded; the kernel sees to the form.
  assert.ok((await server.deps.submit(told as unknown as Command)).ok);
  const boxes = call.arrival
    .slice(0, 40)
    .map(({ container, slot }) => ({ container: { ...container, id: `X${container.id.slice(1)}` as typeof container.id }, slot }));
  const voyage = { vessel: { name: ship }, voyage: '777W', port: call.port };
  const plan = writeDeparturePlan(voyage, boxes, { reference: '1', number: 'P1', prepared: milliseconds(0) });
  return { server, ship, plan: writeInterchange(envelope, [plan.message]).text, headers: await server.signIn('planner') };
}

test('RD1: a dropped message is read with its words, findings with advice and the calls it fits; nothing is changed; what is no EDIFACT is said to be none', async () => {
  const { server, plan, headers, ship } = await awaiting();
  const { size } = await server.deps.log.head();
  const read = async (payload: string | Buffer, query = '') => {
    const answer = await server.app.inject({ method: 'POST', url: `/api/v1/reading${query}`, headers: { ...headers, ...bytes }, payload });
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json();
  };
  const bay = await read(plan);
  assert.deepEqual(
    [bay.messages[0].type, bay.messages[0].boxes, bay.messages[0].ship, bay.messages[0].calls],
    ['BAPLIE', 40, ship, ['CALL-3']],
  );
  assert.equal(bay.messages[0].shown.length, 40);
  assert.equal((await read(plan, '?boxes=7')).messages[0].shown.length, 7);
  const lines = plan.split(/'\s*/);
  for (const { segment, slot } of bay.messages[0].shown) assert.ok(lines[segment - 1]!.includes(slot), `${segment} ${slot}`);
  assert.ok(bay.messages[0].shown.every(({ slot }: { slot: string }) => /^\d{7}$/.test(slot)));
  const broken = await read(plan.replace(/LOC\+147\+\d/, 'LOC+147+Z'));
  assert.ok(
    broken.findings.length > bay.findings.length && broken.findings.every(({ sentence }: { sentence: string }) => sentence.length > 10),
  );
  const none = await read(Buffer.from([0, 1, 2, 255, 254, 10, 13]));
  assert.deepEqual([none.isEdifact, none.messages.length, none.findings.length > 0], [false, 0, true]);
  const empty = await server.app.inject({ method: 'POST', url: '/api/v1/reading', headers: { ...headers, ...bytes } });
  assert.ok(empty.statusCode < 500);
  const json = await server.app.inject({ method: 'POST', url: '/api/v1/reading', headers, payload: { a: 1 } });
  assert.equal(json.statusCode, 415);
  assert.equal((await server.deps.log.head()).size, size);
});

test('RD2: a bay plan and the load lists of a call are used together; one alone, another ship’s, or a second time are refused', async () => {
  const { server, plan, headers, ship } = await awaiting();
  const use = async (payload: string, as = headers) => {
    const answer = await server.app.inject({ method: 'POST', url: '/api/v1/calls/CALL-3/lists', headers: { ...as, ...bytes }, payload });
    return { status: answer.statusCode, body: answer.json() };
  };
  assert.equal((await use(plan)).body.code, 'reading.no-load-list');
  assert.equal((await use(loadList(ship))).body.code, 'reading.plans');
  assert.equal((await use(`${plan}\n${loadList('OTHER SHIP')}`)).body.code, 'reading.other-ship');
  assert.equal((await use(`${plan}\n${loadList(ship)}`, await server.signIn('controller'))).status, 403);
  assert.equal(server.state.calls.get('CALL-3')!.isListed, false);
  const used = await use(`${plan}\n${loadList(ship)}`);
  assert.deepEqual([used.status, used.body.aboard, used.body.toLoad], [200, 40, 1], JSON.stringify(used.body));
  const visit = server.state.calls.get('CALL-3')!;
  assert.deepEqual([visit.isListed, new Set(visit.aboard.values()).size, visit.loadList], [true, 40, ['TCLU4567893']]);
  assert.equal((await use(`${plan}\n${loadList(ship)}\n`)).body.code, 'call.listed-already');
});

test('RD1: no more than two files are read at one time, and one that is stopped ends its thread and makes room', async () => {
  const task = { bytes: Buffer.from(loadList('CAPE VERITY')), calls: [], boxes: 10 };
  const [first, second] = [new AbortController(), new AbortController()];
  const running = [readApart(task, first.signal), readApart(task, second.signal)];
  assert.equal(await readApart(task, new AbortController().signal), null);
  first.abort();
  second.abort();
  await Promise.all(running.map((reading) => assert.rejects(reading, /stopped/)));
  assert.match((await readApart(task, new AbortController().signal)) ?? '', /"TCLU4567893"/);
});

test('RD3: COPRARs change a list that was given: added, told anew, cancelled, replaced; shown first, then done, and planned anew', async () => {
  const server = await fakeServer();
  const call = await plannedCall(server);
  const { loadList } = server.state.calls.get('CALL-2')!;
  const ship = server.state.calls.get('CALL-2')!.outline.name;
  const headers = { ...(await server.signIn('planner')), ...bytes };
  const post = async (payload: string, query = '') => {
    const url = `/api/v1/calls/CALL-2/load-list${query}`;
    const answer = await server.app.inject({ method: 'POST', url, headers, payload });
    return { status: answer.statusCode, body: answer.json() };
  };
  const own = loadList.length;
  const original = loadListOf(ship, call.port);
  const shown = await post(original);
  assert.deepEqual([shown.status, shown.body], [200, { added: ['TCLU4567893'], changed: [], cancelled: [], isDone: false }]);
  assert.equal(server.state.calls.get('CALL-2')!.loadList.length, own, 'it was only shown');
  assert.equal((await post(original, '?apply=true')).body.isDone, true);
  const visit = server.state.calls.get('CALL-2')!;
  assert.ok(visit.loadList.some((box) => box === 'TCLU4567893'));
  assert.deepEqual(
    visit.planWanted?.map(({ code }) => code),
    ['plan.list-changed'],
  );
  assert.deepEqual((await post(original)).body, { added: [], changed: [], cancelled: [], isDone: false }, 'nothing is new in it');
  const heavier = original.replace('KGM:18000', 'KGM:19000');
  assert.deepEqual((await post(heavier)).body.changed, ['TCLU4567893']);
  const told = { type: 'reportWeight', data: { box: 'TCLU4567893', kg: 18500, source: 'vgm' }, key: 'vgm', actor: 'user:ann' };
  // Names in a literal are not branded; the kernel sees to the form.
  assert.ok((await server.deps.submit(told as unknown as Command)).ok);
  assert.deepEqual((await post(heavier)).body.changed, [], 'a verified mass is not undone by a declared one');
  const other = original.replace('BGM+45+LIST1+9', 'BGM+45+LIST2+5').replace('TCLU4567893', 'TCLU4567888');
  const replaced = (await post(other)).body;
  assert.deepEqual(replaced.added, ['TCLU4567888']);
  assert.ok(replaced.cancelled.includes('TCLU4567893'));
  const cosco = [...server.state.units.values()]
    .filter(({ container }) => container.operator === 'COS')
    .map(({ container }) => container.id as string);
  assert.ok(
    replaced.cancelled.every((box: string) => cosco.includes(box)),
    'other lines are left alone',
  );
  const cancelled = await post(original.replace('BGM+45+LIST1+9', 'BGM+45+LIST1+1'), '?apply=true');
  assert.deepEqual(cancelled.body, { added: [], changed: [], cancelled: ['TCLU4567893'], isDone: true });
  assert.equal(visit.loadList.length, own);
});

test('RD3: another ship, no load list, no right and no call are refused, and nothing is changed', async () => {
  const server = await fakeServer();
  const call = await plannedCall(server);
  const { outline, revision } = server.state.calls.get('CALL-2')!;
  const planner = { ...(await server.signIn('planner')), ...bytes };
  const post = async (payload: string, headers: Record<string, string> = planner, name = 'CALL-2') => {
    const answer = await server.app.inject({ method: 'POST', url: `/api/v1/calls/${name}/load-list?apply=true`, headers, payload });
    return [answer.statusCode, ...(answer.json().details ?? []).map(({ code }: { code: string }) => code)];
  };
  const good = loadListOf(outline.name, call.port);
  assert.deepEqual(await post(loadListOf('OTHER SHIP', call.port)), [409, 'reading.other-ship']);
  assert.deepEqual(await post('no EDIFACT at all'), [409, 'reading.no-load-list']);
  assert.equal((await post(good.replace('BGM+45', 'BGM+118')))[0], 409);
  assert.equal((await post(good, { ...(await server.signIn('controller')), ...bytes }))[0], 403);
  assert.equal((await post(good, planner, 'NOBODY'))[0], 404);
  assert.equal(server.state.calls.get('CALL-2')!.revision, revision);
});
