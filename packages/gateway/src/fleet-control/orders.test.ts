import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CellKind, type Site } from '@estiba/port';
import type { OrderNode } from '@estiba/messages/equipment';
import { FleetBench, provenDialects, START } from '../testing/fleet-bench.ts';
import { smallSite } from '../testing/small-site.ts';

const proven = { version: '2.1', manufacturer: 'maker', dialect: 'proven' } as const;

function bench(): FleetBench {
  const made = new FleetBench(smallSite([proven]), provenDialects);
  made.run(1);
  return made;
}

const TRUCK = 'AT01';
const ordersOf = (made: FleetBench) => made.first.heard.flatMap(({ order }) => order ?? []);
const released = (nodes: readonly OrderNode[]): number => nodes.filter((node) => node.released).length;

test('G1 G3: a route becomes one order, its cells nodes 0, 2, 4 …, edges between', () => {
  const made = bench();
  const cells = made.wayFrom('P1.01', 8);
  made.route(TRUCK, cells, 0);
  assert.equal(ordersOf(made).length, 0, 'with nothing to drive to, nothing is sent');
  made.release(TRUCK, 2);
  const [order] = ordersOf(made);
  assert.equal(order?.orderId, `R-${TRUCK}`);
  assert.equal(order?.orderUpdateId, 0);
  assert.deepEqual(
    order?.nodes.map(({ nodeId }) => nodeId),
    cells.slice(0, 7),
    'three of the base, four announced',
  );
  assert.deepEqual(
    order?.nodes.map(({ sequenceId }) => sequenceId),
    [0, 2, 4, 6, 8, 10, 12],
  );
  assert.deepEqual(
    order?.edges.map(({ sequenceId }) => sequenceId),
    [1, 3, 5, 7, 9, 11],
  );
  assert.equal(released(order!.nodes), 3);
});

test('G30: where pockets are taken straight, nodes where trucks may stand have their direction, the same in every message', () => {
  const site = smallSite([proven]);
  const straight: Site = { ...site, kinematics: { ...site.kinematics, truck: { ...site.kinematics.truck, pocketWays: 'straight' } } };
  const made = new FleetBench(straight, provenDialects);
  made.run(1);
  const cells = made.wayFrom('P1.01', 8);
  made.route(TRUCK, cells, 3);
  made.run(3);
  made.release(TRUCK, 7);
  const { graph } = made.map;
  const said = ordersOf(made).flatMap(({ nodes }) => nodes);
  const onRoads = said.filter(({ nodeId }) => graph.kind[graph.cellOf.get(nodeId)!] === CellKind.road);
  assert.ok(onRoads.length > 5);
  for (const { nodeId, position } of onRoads) assert.equal(position?.theta, graph.heading[graph.cellOf.get(nodeId)!], nodeId);
  const way = ['P1.01', 'P1.01.out', cells[2]!].map((name) => made.map.place(name)!);
  const turn = (way[1]!.x - way[0]!.x) * (way[2]!.y - way[0]!.y) - (way[1]!.y - way[0]!.y) * (way[2]!.x - way[0]!.x);
  assert.ok(Math.abs(turn) < 0.1, 'the node between lies on the straight way');
});

test('G4: updates are stitched at the decision point, never resend what was released', () => {
  const made = bench();
  made.route(TRUCK, made.wayFrom('P1.01', 10), 2);
  made.run(2);
  made.release(TRUCK, 5);
  made.run(3);
  made.release(TRUCK, 9);
  made.run(10);
  const all = ordersOf(made);
  assert.deepEqual(
    all.map(({ orderUpdateId }) => orderUpdateId),
    [0, 1, 2],
  );
  assert.deepEqual(
    all.map(({ nodes }) => nodes[0]?.sequenceId),
    [0, 4, 10],
  );
  assert.deepEqual(
    all.map(({ nodes }) => released(nodes)),
    [3, 4, 5],
  );
  assert.equal(made.equipment(TRUCK).route?.isDone, true);
  for (const { nodes, edges } of all) {
    const flags = nodes.map((node) => node.released);
    assert.deepEqual(
      flags,
      [...flags].sort((a, b) => Number(b) - Number(a)),
      'released ones come first',
    );
    assert.equal(edges.length, nodes.length - 1);
  }
});

test('G4: releases that come while one update is under way go into the next', () => {
  const made = bench();
  made.route(TRUCK, made.wayFrom('P1.01', 10), 2);
  made.network = (direction) => (direction === 'in' ? 0 : 1);
  for (const upTo of [3, 4, 5, 6]) made.release(TRUCK, upTo);
  assert.equal(ordersOf(made).length, 1, 'nothing more until the first was mirrored');
  made.network = () => 1;
  made.run(1);
  assert.deepEqual(
    ordersOf(made).map(({ orderUpdateId }) => orderUpdateId),
    [0, 1],
  );
  assert.equal(ordersOf(made)[1]?.nodes[0]?.sequenceId, 4);
  assert.equal(released(ordersOf(made)[1]!.nodes), 5);
});

test('G4: a cut route takes the horizon back', () => {
  const made = bench();
  made.route(TRUCK, made.wayFrom('P1.01', 10), 2);
  made.run(2);
  made.cut(TRUCK);
  made.run(2);
  const last = ordersOf(made).at(-1);
  assert.equal(last?.orderUpdateId, 1);
  assert.deepEqual(
    last?.nodes.map(({ sequenceId, released: is }) => [sequenceId, is]),
    [[4, true]],
  );
  assert.equal(made.first.nodes.length, 0);
});

test('G5: a drive to an exchange ends with a pick that waits to be served; twins are one action', () => {
  const made = bench();
  const cells = made.wayFrom('P1.01', 4);
  const step = made.step(TRUCK, cells[3]!, 'receive', ['TEST0000001', 'TEST0000002']);
  made.route(TRUCK, cells, 3, step.id);
  made.run(6);
  const [action] = ordersOf(made)[0]!.nodes[3]!.actions;
  assert.deepEqual(action, {
    actionId: `R-${TRUCK}:exchange`,
    actionType: 'pick',
    blockingType: 'HARD',
    parameters: [
      { key: 'stationType', value: 'quay' },
      { key: 'stationName', value: cells[3] },
      { key: 'loadType', value: '2x20' },
      { key: 'loadId', value: 'TEST0000001,TEST0000002' },
    ],
  });
  assert.equal(made.first.isBusy, true);
  assert.equal(made.observed('observeTruck').at(-1)?.isAtRest, true);
  made.first.isServed = true;
  made.first.loads = ['TEST0000001', 'TEST0000002'];
  made.run(2);
  assert.equal(made.first.isBusy, false);
  assert.deepEqual(made.observed('observeTruck').at(-1)?.boxes, ['TEST0000001', 'TEST0000002']);
});

test('G6: an order is said again, slower each time, until the state mirrors it; unheard five times it is a fault', () => {
  const made = bench();
  made.network = (_, topic) => (topic.endsWith('/order') ? 0 : 1);
  made.route(TRUCK, made.wayFrom('P1.01', 4), 3);
  made.run(70);
  const sent = made.told(TRUCK, 'order');
  assert.equal(sent.length, 6);
  const times = sent.map(({ timestamp }) => (Date.parse(timestamp) - START) / 1000);
  assert.deepEqual(
    times.slice(1).map((time, i) => time - times[i]!),
    [2, 4, 8, 16, 30],
  );
  assert.deepEqual(
    sent.map(({ nodes }) => nodes),
    sent.map(() => sent[0]!['nodes']),
    'word for word',
  );
  assert.deepEqual(
    made.observed('observeFault').map(({ reason }) => reason.code),
    ['vehicle.order-unheard'],
  );
  made.network = () => 1;
  made.run(40);
  assert.equal(made.equipment(TRUCK).route?.isDone, true);
  assert.equal(ordersOf(made).length, 1);
});

test('G2: headerIds rise by one on each topic, and go on rising after a restart', () => {
  const made = bench();
  made.route(TRUCK, made.wayFrom('P1.01', 9), 2);
  made.run(3);
  made.release(TRUCK, 4);
  made.run(3);
  made.restart();
  made.run(3);
  made.release(TRUCK, 8);
  made.run(8);
  const ids = made.told(TRUCK, 'order').map(({ headerId }) => Number(headerId));
  assert.ok(ids.length >= 3);
  assert.equal(ids[1], ids[0]! + 1);
  ids.forEach((id, i) => assert.ok(i === 0 || id > ids[i - 1]!, ids.join(' ')));
  for (const message of made.told(TRUCK, 'instantActions'))
    assert.match(message['timestamp'] as string, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('G8: a truck that waits for a step that was taken back has its order cancelled; what is cancelled is not updated', () => {
  const made = bench();
  const cells = made.wayFrom('P1.01', 3);
  const step = made.step(TRUCK, cells[2]!, 'deliver', ['TEST0000001']);
  made.route(TRUCK, cells, 2, step.id);
  made.run(5);
  step.state = 'planned';
  made.equipment(TRUCK).steps.pop();
  made.run(9);
  assert.ok(!made.asked(TRUCK).includes('cancelOrder'), 'it may end by itself');
  made.run(10);
  assert.equal(made.asked(TRUCK).filter((type) => type === 'cancelOrder').length, 1);
  assert.equal(made.first.actions[0]?.status, 'FAILED');
  made.run(30);
  assert.equal(made.told(TRUCK, 'order').length, 1);
  made.route(TRUCK, made.wayFrom(cells[2]!, 3), 2, null, 'R-2');
  made.run(5);
  assert.equal(made.equipment(TRUCK).route?.isDone, true);
});

test('G8: an order the terminal does not know is cancelled, and asked for again while the question is lost', () => {
  const made = bench();
  made.route(TRUCK, made.wayFrom('P1.01', 3), 1, null, 'R-foreign');
  made.run(3);
  made.first.actions = [{ actionId: 'x', status: 'RUNNING' }];
  made.equipment(TRUCK).route = null;
  made.network = (_, topic) => (topic.endsWith('/instantActions') ? 0 : 1);
  made.run(30);
  const lost = made
    .told(TRUCK, 'instantActions')
    .filter(({ actions }) => (actions as { actionType: string }[])[0]?.actionType === 'cancelOrder');
  assert.ok(lost.length >= 3);
  assert.equal(new Set(lost.map(({ actions }) => (actions as { actionId: string }[])[0]?.actionId)).size, 1, 'one question, asked again');
  made.network = () => 1;
  made.run(10);
  assert.equal(made.first.isBusy, false);
});

test('G9: in other modes no orders go out', () => {
  for (const mode of ['MANUAL', 'SERVICE', 'TEACH_IN'] as const) {
    const made = bench();
    made.first.mode = mode;
    made.say(made.first);
    made.route(TRUCK, made.wayFrom('P1.01', 4), 3);
    made.run(20);
    assert.equal(ordersOf(made).length, 0, mode);
    assert.equal(made.observed('observeTruck').at(-1)?.operational, mode === 'MANUAL' ? 'manual' : 'maintenance');
    made.first.mode = 'AUTOMATIC';
    made.say(made.first);
    made.run(5);
    assert.equal(made.equipment(TRUCK).route?.isDone, true);
  }
});
