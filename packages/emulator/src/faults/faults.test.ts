import assert from 'node:assert/strict';
import test from 'node:test';
import { compileLanes } from '@estiba/port';
import { box } from '../testing/boxes.ts';
import { yard, yardPlace } from '../testing/crane-stand.ts';
import { route } from '../testing/route.ts';
import { tinyScenario, tinySite } from '../testing/tiny-site.ts';
import { orderOver, Tower } from '../testing/tower.ts';
import { Noise } from '../transport/noise.ts';
import { World } from '../world/world.ts';
import { type FaultScript, readFaultScript } from './fault-script.ts';

const site = tinySite();
const script = (...faults: FaultScript['faults']): FaultScript => ({ format: 'estiba-faults/1', faults });
const inventory = ['A', 'B'].map((id, i) => ({ container: box(id), position: yard(2 + 4 * i, 1, 1) }));
const tower = (faults: FaultScript) => new Tower(new World(site, tinyScenario({ inventory }), { faults }));
const shift = (t: Tower, orderId: string, id: string, bay: number): void =>
  t.order(
    'armg',
    {
      orderId,
      orderUpdateId: 0,
      storing: 'StoreAndStart',
      moveType: 'housekeeping',
      boxes: [{ id, sizeType: '45G1', grossKg: 20_000 }],
      from: yardPlace(yard(bay, 1, 1)),
      to: yardPlace(yard(bay, 2, 1)),
      priority: 0,
    },
    'ARMG1',
  );

test('E35: a script is taken as it is, or refused with the place and advice', () => {
  assert.equal(readFaultScript(script({ kind: 'breakdown', machine: 'STS1', at: 5, for: 10 }), site).ok, true);
  const codesOf = (value: unknown): string[] => {
    const read = readFaultScript(value, site);
    return read.ok ? [] : read.reasons.map(({ code, params }) => `${code} ${params['path']} ${String(params['advice']).slice(0, 5)}`);
  };
  assert.deepEqual(codesOf(script({ kind: 'breakdown', machine: 'NONE', at: 5, for: 10 })), ['faults.machine /faults/0/machine Maybe']);
  for (const wrong of [
    null,
    {},
    { format: 'estiba-faults/1' },
    script({ kind: 'earthquake' } as never),
    script({ kind: 'messages', drop: 2, duplicate: 0, reorder: 0, at: 0, for: 1 }),
  ])
    assert.ok(
      codesOf(wrong).length > 0 && codesOf(wrong).every((code) => code.startsWith('faults.form ') && code.endsWith('Maybe')),
      JSON.stringify(wrong),
    );
});

test('E36: a truck that breaks down stands still, says so, and goes on where it was', () => {
  const t = tower(script({ kind: 'breakdown', machine: 'T1', at: 20, for: 120 }));
  const way = route(compileLanes(site), 'P1.01', 'Q1.03');
  t.fleetOrder('T1', orderOver(way));
  t.run(40);
  const { position, errors, driving } = t.truck('T1');
  assert.deepEqual([errors.map(({ level }) => level), driving], [['FATAL'], false]);
  t.run(90);
  assert.deepEqual(t.truck('T1').position, position);
  assert.ok(t.run(200, () => t.truck('T1').nodeStates.length === 0));
  assert.deepEqual(t.truck('T1').errors, []);
});

test('E36: a crane that breaks down interrupts its order, is red, and ends the order afterwards', () => {
  const t = tower(script({ kind: 'breakdown', machine: 'ARMG1', at: 15, for: 300 }));
  shift(t, 'a', 'A', 2);
  t.run(30);
  assert.deepEqual([t.crane('armg', 'ARMG1').technical, t.report('armg', 'ARMG1', 'a')?.state], ['red', 'Interrupted.Suspended']);
  assert.deepEqual(
    t.crane('armg', 'ARMG1').faults.map(({ code, severity }) => [code, severity]),
    [['machine.breakdown', 'critical']],
  );
  assert.ok(t.run(900, () => t.report('armg', 'ARMG1', 'a')?.state === 'Ended'));
  assert.equal(t.crane('armg', 'ARMG1').technical, 'green');
});

test('E36: breakdowns that overlap end with the last of them, to whatever fraction of a second they last', () => {
  const seconds = { low: 5, mode: 400, high: 1800 };
  const faults: FaultScript = { ...script(), random: { breakdown: { perMachineHour: 6, seconds } } };
  const world = new World(site, tinyScenario(), { faults });
  const reds = new Map([...world.staff.cranes.keys()].map((id) => [id, 0]));
  for (let minute = 0; minute < 600; minute++) {
    world.advance(world.now + 60_000, []);
    for (const [id, { machine }] of world.staff.cranes) if (machine.technical === 'red') reds.set(id, reds.get(id)! + 1);
  }
  for (const [id, red] of reds) assert.ok(red > 200 && red < 580, `${id} was red ${red} of 600 minutes`);
});

test('E37: a truck whose connection is lost drives its base to the end; back again it says where it is', () => {
  const t = tower(script({ kind: 'lostConnection', machine: 'T1', at: 10, for: 200 }));
  const way = route(compileLanes(site), 'P1.01', 'Q1.03');
  t.fleetOrder('T1', orderOver(way, { base: 6 }));
  t.run(12);
  assert.equal(t.heard.filter((m) => m.do === 'lose').length, 1);
  const silent = t.heard.length;
  t.fleetOrder('T1', orderOver(way.slice(6), { orderUpdateId: 1, first: 6 }));
  t.run(190);
  assert.ok(
    t.heard.slice(silent).every((m) => m.client !== 'T1'),
    'nothing is heard of it',
  );
  t.run(10);
  assert.deepEqual([t.truck('T1').lastNodeId, t.truck('T1').orderUpdateId], [way[6], 0], 'nor did it hear anything');
  assert.match(t.latest(t.vehicleTopic('T1', 'connection')), /ONLINE/);
});

test('E38: boxes change places, and the crane reads another number than was thought', () => {
  const t = tower(script({ kind: 'wrongBox', box: 'A', with: 'B', at: 5 }));
  t.run(6);
  shift(t, 'a', 'A', 2);
  assert.ok(t.run(300, () => t.report('armg', 'ARMG1', 'a')?.state === 'Aborted'));
  assert.deepEqual(t.report('armg', 'ARMG1', 'a')?.boxesRead, ['B']);
  shift(t, 'b', 'A', 6);
  assert.ok(t.run(300, () => t.report('armg', 'ARMG1', 'b')?.state === 'Ended'));
});

test('E38: a twistlock that sticks holds everything up for as long as it sticks', () => {
  const t = tower(script({ kind: 'stuckTwistlock', machine: 'ARMG1', at: 1, for: 400 }));
  t.run(2);
  shift(t, 'a', 'A', 2);
  assert.ok(t.run(200, () => t.crane('armg', 'ARMG1').faults.some(({ code }) => code === 'machine.twistlock-stuck')));
  assert.ok(!t.run(390, () => t.report('armg', 'ARMG1', 'a')?.state === 'Ended'));
  assert.ok(t.run(300, () => t.report('armg', 'ARMG1', 'a')?.state === 'Ended'));
  assert.equal(t.crane('armg', 'ARMG1').technical, 'green');
});

test('E38: a box weighs what it weighs, whatever was declared', () => {
  const t = tower(script({ kind: 'weightMismatch', box: 'A', addKg: 7_000, at: 0 }));
  shift(t, 'a', 'A', 2);
  assert.ok(t.run(300, () => t.report('armg', 'ARMG1', 'a')?.state === 'Ended'));
  assert.equal(t.report('armg', 'ARMG1', 'a')?.weighedKg, 27_000);
});

test('E38: faults by chance come at their rate, the same with the same seed', () => {
  const seconds = { low: 5, mode: 6, high: 8 };
  const faults: FaultScript = { ...script(), random: { breakdown: { perMachineHour: 5, seconds } } };
  const count = (seed: number): number => {
    const world = new World(site, tinyScenario(), { faults, seed });
    world.advance(world.now + 4 * 3_600_000, []);
    return world.statistics.faults;
  };
  const [one, again, other] = [count(1), count(1), count(2)];
  assert.equal(one, again);
  assert.notEqual(one, other);
  for (const found of [one, other]) assert.ok(found > 110 && found < 215, `${found} of about 160`);
});

test('E39: messages are lost, doubled and overtaken at their shares while the spell lasts, and nothing else is', () => {
  const spell = script({ kind: 'messages', drop: 0.1, duplicate: 0.1, reorder: 0.1, at: 10, for: 1000 });
  const pass = (seed: number) => {
    const figures = { passed: 0, dropped: 0, doubled: 0, overtaken: 0 };
    const noise = new Noise<number>(spell, 0, seed, 'x', (item) => item >= 0, figures);
    const through: number[] = [];
    for (let second = 0; second < 2000; second++)
      through.push(...noise.pass(second === 500 ? [-1] : [10 * second, 10 * second + 1, 10 * second + 2], 1000 * second));
    return { through, figures };
  };
  const { through, figures } = pass(3);
  assert.deepEqual(pass(3).through, through);
  assert.notDeepEqual(pass(4).through, through);
  const counts = new Map<number, number>();
  for (const item of through) counts.set(item, (counts.get(item) ?? 0) + 1);
  const within = Array.from({ length: 1000 }, (_, i) => i + 10).flatMap((second) =>
    second === 500 ? [] : [0, 1, 2].map((k) => 10 * second + k),
  );
  const lost = within.filter((item) => !counts.has(item)).length;
  const doubled = within.filter((item) => counts.get(item) === 2).length;
  const overtaken = through.filter((item, i) => i > 0 && item < through[i - 1]! && item >= 0).length;
  for (const [name, share] of Object.entries({ lost, doubled, overtaken }))
    assert.ok(share > 240 && share < 360, `${share} ${name} of about 300`);
  assert.deepEqual([figures.dropped, figures.doubled], [lost, doubled], 'it is counted');
  assert.equal(figures.passed + figures.dropped + figures.doubled + figures.overtaken, 5998);
  assert.equal(counts.get(-1), 1, 'what must not be touched is not');
  assert.ok(
    through.slice(-2000).every((item, i, all) => i === 0 || item > all[i - 1]!),
    'afterwards all is well',
  );
});
