import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random, reason } from '@estiba/base';
import { PerfectWorld } from './testing/perfect-world.ts';
import { sayTruck } from './testing/reports.ts';
import { checkInvariants } from './testing/invariants.ts';
import { smallGround } from './testing/words.ts';
import { wayTo } from './testing/way.ts';

const ground = smallGround();

function trucks(count: number): PerfectWorld {
  const world = new PerfectWorld(ground);
  world.open(count);
  return world;
}

const homeOf = (world: PerfectWorld, truck: string): string => world.terminal.state.equipment.get(truck)?.home ?? '';
const plan = (truck: string, route: string, cells: readonly string[], before: readonly (string | null)[] = cells.map(() => null)) => ({
  truck,
  route,
  cells,
  before,
  step: null,
  reasons: [],
});

test('T50: a route begins where its truck stands, goes over joined cells once each, and is the only one', () => {
  const world = trucks(2);
  const way = wayTo(ground, homeOf(world, 'AT01'), 'Q1.05');
  const [here = '', next = '', third = ''] = way;
  const why = (...cells: readonly string[]) => world.why('planRoute', plan('AT01', 'R', cells));
  assert.deepEqual(why(next, third), ['route.not-from-here']);
  assert.deepEqual(why(here, third), ['route.not-joined']);
  assert.deepEqual(why(here, 'nowhere'), ['cell.unknown']);
  assert.deepEqual(why(), ['route.not-from-here']);
  assert.ok(why(here, next, here).includes('route.twice-through'));
  assert.deepEqual(world.why('planRoute', plan('AT01', 'R', [here, next], [null])), ['route.before-length']);
  assert.deepEqual(world.why('planRoute', plan('AT01', 'R', [here, next], [null, 'S'])), ['route.not-there']);
  assert.deepEqual(world.why('planRoute', { ...plan('AT01', 'R', [here, next]), step: 'none#0' }), ['step.not-its-own']);
  assert.deepEqual(world.why('planRoute', plan('QC1', 'R', [here, next])), ['truck.unknown']);
  world.must('observeLink', { id: 'AT01', link: 'lost' });
  assert.deepEqual(why(here, next), ['truck.not-available']);
  world.must('observeLink', { id: 'AT01', link: 'online' });
  assert.deepEqual(why(...way), []);
  assert.deepEqual(why(...way), ['truck.has-route', 'route.named-already']);
});

test('T50 T51: the order of routes at a cell is kept, and changed only ahead of what was released', () => {
  const world = trucks(2);
  const [a, b] = ['AT01', 'AT02'].map((truck) => wayTo(ground, homeOf(world, truck), 'Q1.05'));
  assert.ok(a !== undefined && b !== undefined);
  const shared = a.filter((cell) => b.includes(cell));
  const first = shared[0] ?? '';
  world.must('planRoute', plan('AT01', 'A', a));
  world.must('planRoute', plan('AT02', 'B', b));
  const upTo = b.indexOf(first);
  assert.deepEqual(world.why('releaseBase', { truck: 'AT02', route: 'B', upTo }), ['cell.not-its-turn']);
  if (upTo > 1) world.must('releaseBase', { truck: 'AT02', route: 'B', upTo: upTo - 1 });
  sayTruck(world, 'AT02');
  world.must('cutRoute', { truck: 'AT02', route: 'B', reason: reason('turn') });
  assert.deepEqual(world.terminal.state.cells.get(first), ['A']);
  world.must('releaseBase', { truck: 'AT01', route: 'A', upTo: a.indexOf(first) });
  const rest = b.slice(upTo - 1);
  const before = rest.map((cell) => (a.includes(cell) ? 'A' : null));
  assert.deepEqual(world.why('planRoute', plan('AT02', 'B2', rest, before)), ['route.released-already']);
  world.must(
    'planRoute',
    plan(
      'AT02',
      'B2',
      rest,
      before.map((route, i) => (i === 1 ? null : route)),
    ),
  );
  assert.deepEqual(world.terminal.state.cells.get(shared[1] ?? ''), ['B2', 'A']);
  assert.deepEqual(world.why('releaseBase', { truck: 'AT02', route: 'B2', upTo: 1 }), ['cell.occupied']);
});

test('T51: a truck in a cell too close bars the way, one that is only to come there does not', () => {
  const world = trucks(2);
  const out = ground.cellOf.get(`${homeOf(world, 'AT02')}.out`) ?? -1;
  const { start, with: others } = ground.graph.conflicts;
  const into = ground.graph.name[others[start[out] ?? -1] ?? -1] ?? '';
  assert.match(into, /\.in$/);
  const pocket = into.replace(/\.in$/, '');
  const [a, b] = ['AT02', 'AT01'].map((truck) => wayTo(ground, homeOf(world, truck), pocket));
  assert.ok(a !== undefined && b !== undefined);
  world.must('planRoute', plan('AT01', 'B', b));
  world.must('planRoute', plan('AT02', 'A', a));
  assert.deepEqual(world.terminal.state.cells.get(into), ['B', 'A']);
  world.must('releaseBase', { truck: 'AT02', route: 'A', upTo: 2 });
  assert.deepEqual(world.why('releaseBase', { truck: 'AT01', route: 'B', upTo: b.length - 1 }), ['cell.occupied']);
  world.must('releaseBase', { truck: 'AT01', route: 'B', upTo: b.indexOf(into) - 1 });
  checkInvariants(world.terminal.state, ground);
});

test('T51: releases beyond the route, backward, of another route or for a truck out of work are refused', () => {
  const world = trucks(1);
  const way = wayTo(ground, homeOf(world, 'AT01'), 'Q1.05');
  world.must('planRoute', plan('AT01', 'A', way));
  const release = (upTo: number, route = 'A') => world.why('releaseBase', { truck: 'AT01', route, upTo });
  assert.deepEqual([release(0), release(-1), release(way.length), release(1.5)], Array(4).fill(['route.no-such-release']));
  assert.deepEqual(release(1, 'B'), ['route.not-current']);
  assert.deepEqual(world.why('releaseBase', { truck: 'none', route: 'A', upTo: 1 }), ['truck.unknown']);
  world.must('barEquipment', { id: 'AT01', reason: reason('x') });
  assert.deepEqual(release(1), ['truck.not-available']);
});

test('T51: whatever routes are planned and however bases are asked for, no two trucks come too close', () => {
  const random = new Random(7);
  const world = trucks(10);
  const { graph } = ground;
  let released = 0;
  for (let i = 0; i < 6_000; i++) {
    const truck = random.pick([...world.terminal.state.equipment.values()].filter(({ kind }) => kind === 'truck'));
    if (truck.route === null || truck.route.isDone) {
      const way = wayTo(ground, truck.cell ?? '', random.pick(graph.name));
      world.do('planRoute', plan(truck.id, `R${i}`, way));
    } else if (random.next() < 0.1) world.do('cutRoute', { truck: truck.id, route: truck.route.id, reason: reason('x') });
    const upTo = (truck.route?.released ?? 0) + 1 + random.int(4);
    if (world.do('releaseBase', { truck: truck.id, route: truck.route?.id ?? '', upTo }).ok) released++;
    if (random.next() < 0.7) sayTruck(world, truck.id, { passed: random.int((truck.route?.released ?? 0) + 1) });
    if (i % 20 === 0) checkInvariants(world.terminal.state, ground);
  }
  assert.ok(released > 300, `${released} releases`);
});

test('T52: a cell left is free; a truck takes the cell it stands in unless another is there or too close', () => {
  const world = trucks(2);
  const way = wayTo(ground, homeOf(world, 'AT01'), 'Q1.05');
  world.must('planRoute', plan('AT01', 'A', way));
  world.must('releaseBase', { truck: 'AT01', route: 'A', upTo: 3 });
  sayTruck(world, 'AT01', { passed: 2 });
  const { occupied, cells, equipment, exceptions } = world.terminal.state;
  assert.deepEqual([...occupied.keys()].sort(), [way[2], way[3], homeOf(world, 'AT02')].sort());
  assert.deepEqual([cells.has(way[1] ?? ''), cells.get(way[2] ?? '')], [false, ['A']]);
  world.must('cutRoute', { truck: 'AT01', route: 'A', reason: reason('x') });
  world.must('cutRoute', { truck: 'AT01', route: 'A', reason: reason('x') });
  assert.equal(world.events('routeCut').length, 1);
  assert.deepEqual([equipment.get('AT01')?.route?.cells.length, equipment.get('AT01')?.route?.isDone], [4, false]);
  sayTruck(world, 'AT01');
  assert.equal(equipment.get('AT01')?.route?.isDone, true);
  for (let i = 0; i < 2; i++) sayTruck(world, 'AT02', { route: null, cell: way[3] ?? '' });
  for (let i = 0; i < 2; i++) sayTruck(world, 'AT02', { route: null, cell: 'nowhere' });
  assert.deepEqual(
    [...exceptions.values()].map(({ reason: why }) => why.code),
    ['cell.occupied', 'cell.unknown'],
  );
  assert.equal(equipment.get('AT02')?.cell, homeOf(world, 'AT02'));
  sayTruck(world, 'AT02', { route: null, cell: 'Q1.07' });
  assert.deepEqual([...occupied.keys()].sort(), [way[3], 'Q1.07'].sort());
});

test('T52: a truck is not taken to stand in a cell too close to another', () => {
  const world = trucks(2);
  const { start, with: others } = ground.graph.conflicts;
  const cell = ground.graph.name.findIndex((_, c) => (start[c + 1] ?? 0) > (start[c] ?? 0));
  const near = others[start[cell] ?? -1] ?? -1;
  sayTruck(world, 'AT01', { route: null, cell: ground.graph.name[cell] ?? '' });
  sayTruck(world, 'AT02', { route: null, cell: ground.graph.name[near] ?? '' });
  assert.deepEqual(
    [...world.terminal.state.exceptions.values()].map(({ reason: why }) => why.code),
    ['cell.occupied'],
  );
  assert.equal(world.terminal.state.equipment.get('AT02')?.cell, homeOf(world, 'AT02'));
});
