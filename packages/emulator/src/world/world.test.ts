import assert from 'node:assert/strict';
import test from 'node:test';
import type { Site } from '@estiba/port';
import { compileLanes } from '@estiba/port';
import { box, smallCall } from '../testing/boxes.ts';
import { route } from '../testing/route.ts';
import { tinyScenario, tinySite } from '../testing/tiny-site.ts';
import { action, orderOver, Tower } from '../testing/tower.ts';
import { overlaps } from './collisions.ts';
import type { Outgoing } from './post.ts';
import { World, type WorldOptions } from './world.ts';

const slot = { bay: 2, row: 1, tier: 82 };
const scenario = tinyScenario({
  calls: [
    smallCall([
      [box('A'), slot],
      [box('B'), { ...slot, row: 2 }],
    ]),
  ],
});

/** What all machines say in ten minutes in which T1 drives and is asked this and that. */
function day(site: Site, options: WorldOptions = {}): readonly Outgoing[] {
  const t = new Tower(new World(site, scenario, options));
  t.fleetOrder('T1', orderOver(route(compileLanes(site), 'P1.01', 'Q1.03'), { actions: [action('pick', 'p')] }));
  t.order(
    'lasher',
    {
      orderId: 'u',
      orderUpdateId: 0,
      storing: 'StoreAndStart',
      moveType: 'unlash',
      boxes: [],
      from: { at: 'bay', call: 'CALL1', bay: 2, x: 80 },
      to: { at: 'bay', call: 'CALL1', bay: 2, x: 80 },
      priority: 0,
    },
    'L1',
  );
  t.run(600);
  return t.heard;
}

const ofClient = (said: readonly Outgoing[], client: string) => said.filter((message) => message.client === client);

test('E2: the same seed and messages give the same bytes, another seed others', () => {
  const once = day(tinySite());
  assert.deepEqual(day(tinySite()), once);
  assert.notDeepEqual(day(tinySite(), { seed: 8 }), once);
  assert.ok(once.length > 150);
});

test('E2: one machine more or less changes nothing for the others', () => {
  const site = tinySite();
  const fewer = tinySite({ equipment: { ...site.equipment, trucks: site.equipment.trucks.slice(0, 1), sts: site.equipment.sts.slice(1) } });
  const [all, some] = [day(site), day(fewer)];
  for (const client of ['T1', 'L1', 'ARMG1', 'weather']) assert.deepEqual(ofClient(some, client), ofClient(all, client), client);
});

test('E2: how a span of time is cut into steps changes nothing of what is said', () => {
  const run = (step: number): Outgoing[] => {
    const world = new World(tinySite(), scenario);
    const said: Outgoing[] = [];
    for (let now = world.now; now <= scenario.start + 600_000; now += step) said.push(...world.advance(now, []));
    return said;
  };
  assert.deepEqual(run(200), run(60_000).slice(0));
});

test('E5: two trucks in one place are a collision, two in neighbouring cells are none', () => {
  const site = tinySite();
  const world = new World(site, scenario);
  const t = new Tower(world);
  const lanes = compileLanes(site);
  t.fleetOrder('T1', orderOver(route(lanes, 'P1.01', 'Q1.03')));
  t.run(300);
  assert.equal(world.statistics.violations.length, 0);
  t.fleetOrder('T2', orderOver(route(lanes, 'P1.02', 'Q1.03')));
  t.run(300);
  const [first] = world.statistics.violations;
  assert.deepEqual([first?.kind, new Set(first?.between)], ['collision', new Set(['T1', 'T2'])]);
  assert.ok(world.statistics.collisions > 100, 'for as long as they stand there');
});

test('E5: outlines are compared as they lie, turned or not', () => {
  const at = (id: string, x: number, y: number, theta = 0) => ({ id, pose: { x, y, theta, speed: 0 } });
  const pairs = (...trucks: ReturnType<typeof at>[]) => overlaps(trucks, 16, 3).map(([a, b]) => a.id + b.id);
  assert.deepEqual(pairs(at('a', 0, 0), at('b', 15.8, 0)), ['ab']);
  assert.deepEqual(pairs(at('a', 0, 0), at('b', 16, 0)), []);
  assert.deepEqual(pairs(at('a', 0, 0), at('b', 0, 3)), []);
  assert.deepEqual(pairs(at('a', 0, 0), at('b', 0, 9, Math.PI / 2)), ['ab']);
  assert.deepEqual(pairs(at('a', 0, 0), at('b', 0, 9.6, Math.PI / 2)), []);
  assert.deepEqual(pairs(at('a', 0, 0), at('b', 13, 5, Math.PI / 4)), ['ab']);
});

test('E5 E24: a pick ends when the crane is clear; a truck driven off from under the spreader is written down', () => {
  const site = tinySite();
  const world = new World(site, scenario);
  const t = new Tower(world);
  const truck = world.staff.trucks.get('T1')!;
  const lanes = compileLanes(site);
  const way = route(lanes, 'P1.01', 'Q1.03');
  t.fleetOrder('T1', orderOver(way, { actions: [action('pick', 'p', { loadId: 'A' })] }));
  assert.ok(t.run(300, () => t.truck('T1').actionStates[0]?.status === 'RUNNING'));
  truck.engage('STS1');
  world.truth.ships.get('CALL1')!.lash(2, false);
  const lifted = world.truth.lift({ at: 'ship', call: 'CALL1', slot }, 'STS1');
  world.truth.set(lifted as never, 'STS1', { at: 'carrier', carrier: 'T1' });
  truck.loadChanged();
  t.run(60);
  assert.deepEqual([t.truck('T1').actionStates[0]?.status, t.truck('T1').loads?.[0]?.loadId], ['RUNNING', 'A']);
  truck.disengage('STS1');
  t.run(1);
  assert.equal(t.truck('T1').actionStates[0]?.status, 'FINISHED');
  truck.engage('STS1');
  t.fleetOrder('T1', orderOver(route(lanes, 'Q1.03', 'X1.02'), { orderId: 'O2' }));
  t.run(2);
  assert.deepEqual(
    world.statistics.violations.map(({ kind, between }) => [kind, ...between]),
    [['driven-while-engaged', 'T1', 'STS1']],
  );
});

test('E6: a stowage is told as it is, by slot address', () => {
  const world = new World(tinySite(), scenario);
  assert.deepEqual(
    [...world.aboard('CALL1')],
    [
      ['0020182', 'A'],
      ['0020282', 'B'],
    ],
  );
  assert.equal(world.aboard('NONE').size, 0);
});
