import assert from 'node:assert/strict';
import test from 'node:test';
import { compileLanes } from '@estiba/port';
import { route } from '../../testing/route.ts';
import { tinyScenario, tinySite } from '../../testing/tiny-site.ts';
import { action, orderOver, Tower } from '../../testing/tower.ts';
import { World } from '../../world/world.ts';

const site = tinySite();
const lanes = compileLanes(site);
const way = route(lanes, 'P1.01', 'Q1.03');
const tower = (): Tower => new Tower(new World(site, tinyScenario()));
const errorsOf = (t: Tower, truck: string): string[] => t.truck(truck).errors.map(({ type }) => type);

for (const truck of ['T1', 'T2', 'T3'])
  test(`E20: ${truck} drives its base, stops at the decision point however far the horizon reaches, and goes on when the base grows`, () => {
    const t = tower();
    const home = site.equipment.trucks.find(({ id }) => id === truck)!.home;
    const cells = route(lanes, home, 'Q1.03');
    t.fleetOrder(truck, orderOver(cells, { base: 3 }));
    t.run(120);
    const waiting = t.truck(truck);
    assert.equal(waiting.lastNodeId, cells[3]);
    assert.equal(waiting.driving, false);
    assert.deepEqual(
      waiting.nodeStates.map(({ released }) => released),
      cells.slice(4).map(() => false),
    );
    t.run(300);
    assert.equal(t.truck(truck).lastNodeId, cells[3], 'not a metre further');
    t.fleetOrder(truck, orderOver(cells.slice(3), { orderUpdateId: 1, first: 3, actions: [action('pick', 'p', { loadId: 'X' })] }));
    assert.ok(t.run(200, () => t.truck(truck).nodeStates.length === 0));
    assert.equal(t.truck(truck).lastNodeId, 'Q1.03');
    assert.equal(t.truck(truck).orderUpdateId, 1);
  });

/** As fleet control tries a vehicle: in its place, a base of two nodes and one announced. */
const trial = (cell: string) => orderOver([cell, cell, cell], { orderId: 'trial', base: 1 });

for (const truck of ['T1', 'T2', 'T3'])
  test(`E20: ${truck} is tried in its place, stops where the base ends, and drives off with its next order`, () => {
    const t = tower();
    const home = site.equipment.trucks.find(({ id }) => id === truck)!.home;
    t.fleetOrder(truck, trial(home));
    t.run(10);
    assert.deepEqual([t.truck(truck).lastNodeId, t.truck(truck).lastNodeSequenceId], [home, 2]);
    assert.deepEqual(
      t.truck(truck).nodeStates.map(({ released }) => released),
      [false],
    );
    t.fleetOrder(truck, orderOver([home], { orderId: 'trial', orderUpdateId: 1, first: 1 }));
    t.run(2);
    assert.deepEqual([t.truck(truck).nodeStates, errorsOf(t, truck)], [[], []]);
    t.fleetOrder(truck, orderOver(route(lanes, home, 'Q1.03'), { orderId: 'work' }));
    assert.ok(t.run(300, () => t.truck(truck).lastNodeId === 'Q1.03'));
  });

test('E20 E38: one with the fault to drive what was only announced is seen to in its trial, and drives on in an order', () => {
  const faults = { format: 'estiba-faults/1' as const, faults: [{ kind: 'drivesHorizon' as const, machine: 'T1', at: 1 }] };
  const t = new Tower(new World(site, tinyScenario(), { faults }));
  t.run(2);
  t.fleetOrder('T1', trial('P1.01'));
  t.run(2);
  assert.equal(t.truck('T1').lastNodeSequenceId, 4);
  t.fleetOrder('T1', orderOver(way, { orderId: 'work', base: 2 }));
  assert.ok(t.run(300, () => t.truck('T1').lastNodeId === way.at(-1)));
});

test('E20: one that waits where its base ends drives on in the moment the fault strikes', () => {
  const at = 200;
  const faults = { format: 'estiba-faults/1' as const, faults: [{ kind: 'drivesHorizon' as const, machine: 'T1', at }] };
  const t = new Tower(new World(site, tinyScenario(), { faults }));
  t.fleetOrder('T1', orderOver(way, { base: 2 }));
  t.run(at - 10);
  assert.deepEqual([t.truck('T1').lastNodeId, t.truck('T1').driving], [way[2], false]);
  t.run(12);
  assert.equal(t.truck('T1').driving, true);
  assert.ok(t.run(300, () => t.truck('T1').lastNodeId === way.at(-1)));
});

test('E20: a base that grows in time is driven without a stop', () => {
  const t = tower();
  t.fleetOrder('T1', orderOver(way, { base: 4 }));
  assert.ok(t.run(60, () => t.truck('T1').lastNodeId === way[2]));
  t.fleetOrder('T1', orderOver(way.slice(4), { orderUpdateId: 1, first: 4 }));
  const stops: boolean[] = [];
  t.run(200, () => {
    stops.push(!t.truck('T1').driving);
    return t.truck('T1').nodeStates.length === 0;
  });
  assert.equal(stops.filter(Boolean).length, 1, 'it stops at the end only');
});

test('E21: the same message again changes nothing, however often and late', () => {
  const t = tower();
  const order = orderOver(way, { base: 3 });
  for (let i = 0; i < 3; i++) t.fleetOrder('T1', order);
  t.run(30);
  t.fleetOrder('T1', order);
  t.run(60);
  t.fleetOrder('T1', order);
  t.run(5);
  assert.equal(t.truck('T1').lastNodeId, way[3]);
  assert.deepEqual(errorsOf(t, 'T1'), []);
  assert.equal(t.world.statistics.truck('T1').orders, 1);
});

test('E22: what cannot be done is refused with the error of its version, and the order held is kept', () => {
  const t = tower();
  t.fleetOrder('T1', orderOver(way, { base: 3 }));
  t.fleetOrder('T1', orderOver(way.slice(3), { orderUpdateId: 1, first: 3, base: 1 }));
  t.run(60);
  t.fleetOrder('T1', orderOver(way, { base: 5 }));
  t.run(1);
  assert.deepEqual(errorsOf(t, 'T1'), ['orderUpdateError'], 'outdated');
  t.fleetOrder('T1', orderOver(way.slice(6), { orderUpdateId: 2, first: 6 }));
  t.run(1);
  assert.deepEqual(errorsOf(t, 'T1'), ['orderUpdateError'], 'does not begin at the decision point');
  t.fleetOrder('T1', orderOver(way, { orderId: 'other' }));
  t.run(1);
  assert.deepEqual(errorsOf(t, 'T1'), ['orderUpdateError', 'orderError'], 'another is active');
  assert.equal(t.truck('T1').orderId, 'O1');
  assert.equal(t.truck('T1').orderUpdateId, 1);
  t.fleetOrder('T1', orderOver(way.slice(4), { orderUpdateId: 2, first: 4 }));
  t.run(1);
  assert.deepEqual(errorsOf(t, 'T1'), [], 'gone with the next order taken');
});

test('E22: cells that are not on the map, ways no lane takes, a start elsewhere and actions it cannot do are refused', () => {
  const cases: [ReturnType<typeof orderOver>, string, string][] = [
    [orderOver(['P1.01', 'NOWHERE']), 'noRouteError', 'NO_ROUTE_TO_TARGET'],
    [orderOver(['P1.01', 'Q1.03']), 'noRouteError', 'NO_ROUTE_TO_TARGET'],
    [orderOver(way.slice(1)), 'noRouteError', 'START_NODE_OUT_OF_RANGE'],
    [orderOver(way, { actions: [action('fly', 'a')] }), 'orderError', 'INVALID_ORDER_ACTION'],
    [{ ...orderOver(way), edges: [] }, 'validationError', 'VALIDATION_FAILURE'],
    [orderOver(way, { base: -1 }), 'validationError', 'VALIDATION_FAILURE'],
  ];
  for (const [order, two, three] of cases) {
    const t = tower();
    t.fleetOrder('T1', order);
    t.fleetOrder('T3', { ...order, nodes: order.nodes.map((node) => (node.nodeId === 'P1.01' ? { ...node, nodeId: 'P1.03' } : node)) });
    t.run(30);
    assert.deepEqual(errorsOf(t, 'T1'), [two]);
    assert.ok([three, 'NO_ROUTE_TO_TARGET'].includes(errorsOf(t, 'T3')[0]!), errorsOf(t, 'T3').join());
    assert.equal(t.truck('T1').lastNodeId, 'P1.01');
    assert.equal(t.truck('T1').orderId, '');
  }
});

test('E22: bytes that are no order are told as such and change nothing', () => {
  const t = tower();
  t.send('T1', t.vehicleTopic('T1', 'order'), '{"orderId": 7');
  t.send('T1', t.vehicleTopic('T1', 'instantActions'), 'null');
  t.run(2);
  assert.deepEqual(errorsOf(t, 'T1'), ['validationError', 'instantActionError']);
  assert.equal(t.world.statistics.unreadable, 2);
});

test('E25: pause stops it on the spot, and it goes on; a repeat of the same action does nothing', () => {
  const t = tower();
  t.fleetOrder('T1', orderOver(way));
  t.run(20);
  const pause = action('startPause', 'i1');
  t.instant('T1', pause);
  t.run(15);
  const { x, y } = t.truck('T1').position!;
  assert.equal(t.truck('T1').driving, false);
  assert.equal(t.truck('T1').paused, true);
  t.run(60);
  assert.deepEqual([t.truck('T1').position!.x, t.truck('T1').position!.y], [x, y]);
  t.instant('T1', action('stopPause', 'i2'));
  t.run(5);
  t.instant('T1', pause);
  assert.ok(
    t.run(300, () => t.truck('T1').nodeStates.length === 0),
    'the old pause is not done again',
  );
});

test('E25: cancelOrder ends at the next node, fails what waits, and no update follows it; a new order begins there', () => {
  const t = tower();
  t.fleetOrder('T1', orderOver(way, { base: 6, actions: [action('pick', 'p')] }));
  t.run(25);
  t.instant('T1', action('cancelOrder', 'c1'));
  t.run(1);
  assert.equal(t.truck('T1').actionStates.find(({ actionId }) => actionId === 'c1')?.status, 'RUNNING');
  assert.ok(t.run(60, () => t.truck('T1').actionStates.find(({ actionId }) => actionId === 'c1')?.status === 'FINISHED'));
  const { lastNodeId, nodeStates, driving, actionStates } = t.truck('T1');
  assert.deepEqual([nodeStates, driving], [[], false]);
  assert.equal(actionStates.find(({ actionId }) => actionId === 'p')?.status, 'FAILED');
  t.fleetOrder('T1', orderOver(way.slice(6), { orderUpdateId: 1, first: 6 }));
  t.run(2);
  assert.deepEqual(errorsOf(t, 'T1'), ['orderUpdateError']);
  t.instant('T1', action('cancelOrder', 'c2'));
  t.run(1);
  assert.ok(errorsOf(t, 'T1').includes('noOrderToCancel'));
  t.fleetOrder('T1', orderOver(route(lanes, lastNodeId, 'Q1.02'), { orderId: 'O2' }));
  assert.ok(t.run(200, () => t.truck('T1').lastNodeId === 'Q1.02'));
});

test('E25: state and factsheet are said when asked for, and unknown instant actions fail', () => {
  const t = tower();
  const count = (topic: string): number => t.heard.filter((m) => m.do === 'publish' && m.topic === t.vehicleTopic('T2', topic)).length;
  const before = [count('state'), count('factsheet')];
  t.instant('T2', action('stateRequest', 's'), action('factsheetRequest', 'f'), action('sing', 'x'));
  t.run(1);
  assert.deepEqual([count('state') - before[0]!, count('factsheet') - before[1]!], [1, 1]);
  assert.deepEqual(
    t.truck('T2').actionStates.map(({ actionId, status }) => [actionId, status]),
    [
      ['s', 'FINISHED'],
      ['f', 'FINISHED'],
      ['x', 'FAILED'],
    ],
  );
});

test('E27: driving and standing empty the battery, a charger fills it', () => {
  const t = tower();
  const full = t.truck('T1').battery!.charge;
  const there = route(lanes, 'P1.01', 'C1.01');
  t.fleetOrder('T1', orderOver(there, { actions: [action('startCharging', 'c')] }));
  assert.ok(t.run(300, () => t.truck('T1').battery!.charging));
  const { charge } = t.truck('T1').battery!;
  assert.ok(charge < full);
  t.run(1800);
  assert.ok(t.truck('T1').battery!.charge > charge);
  t.fleetOrder('T1', orderOver(route(lanes, 'C1.01', 'P1.01'), { orderId: 'O2' }));
  t.run(20);
  assert.equal(t.truck('T1').battery!.charging, false);
});
