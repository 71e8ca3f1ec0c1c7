import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import { encodeFactsheet, type Factsheet } from '@estiba/messages/equipment';
import { FleetBench, provenDialects } from '../testing/fleet-bench.ts';
import { smallSite } from '../testing/small-site.ts';

const TRUCK = 'AT01';

function sheet(limits: Partial<Factsheet['limits']>, optional: readonly string[] = [], rest: Partial<Factsheet> = {}): Factsheet {
  return {
    type: {
      seriesName: 's',
      kinematics: 'THREE_WHEEL',
      vehicleClass: 'CARRIER',
      maxLoadMass: 1,
      localizationTypes: ['NATURAL'],
      navigationTypes: ['VIRTUAL_LINE_GUIDED'],
    },
    physical: { minSpeed: 0, maxSpeed: 6, maxAcceleration: 1, maxDeceleration: 1, minHeight: 1, maxHeight: 1, width: 3, length: 15 },
    limits: { strings: {}, arrays: {}, timing: { minOrderInterval: 0, minStateInterval: 0 }, ...limits },
    optionalParameters: optional.map((parameter) => ({ parameter, support: 'SUPPORTED' as const })),
    actions: [],
    envelopes: [],
    loadPositions: [],
    loadSets: [],
    ...rest,
  };
}

function bench(factsheet: Factsheet): FleetBench {
  const made = new FleetBench(smallSite([{ version: '2.1', manufacturer: 'maker', dialect: 'proven' }]), provenDialects);
  const text = encodeFactsheet(factsheet, made.first.dialect, {
    headerId: 0,
    timestamp: milliseconds(made.now),
    manufacturer: 'maker',
    serialNumber: TRUCK,
  });
  assert.ok(text.ok, JSON.stringify(text));
  made.receive('uagv/v2/maker/AT01/factsheet', new TextEncoder().encode(text.value));
  made.run(1);
  return made;
}

const ordersOf = (made: FleetBench) => made.first.heard.flatMap(({ order }) => order ?? []);
const faults = (made: FleetBench) => made.observed('observeFault').map(({ reason, isBarring }) => [reason.code, isBarring]);

test('G1: an order has no more nodes than the vehicle takes or keeps, and the rest follows', () => {
  const made = bench(sheet({ arrays: { 'order.nodes': 4, 'state.nodeStates': 3 } }));
  made.route(TRUCK, made.wayFrom('P1.01', 10), 9);
  made.run(20);
  assert.ok(ordersOf(made).every(({ nodes }) => nodes.length <= 4));
  assert.equal(made.equipment(TRUCK).route?.isDone, true);
});

test('G1: only listed optional fields are sent, when any is listed', () => {
  const fields = (made: FleetBench) => {
    made.route(TRUCK, made.wayFrom('P1.01', 3), 2);
    const [order] = ordersOf(made);
    return { node: Object.keys(order!.nodes[1]!.position ?? {}), edge: Object.keys(order!.edges[0]!) };
  };
  const some = fields(bench(sheet({}, ['order.nodes.nodePosition', 'order.edges.length'])));
  assert.deepEqual(some.node, ['x', 'y', 'mapId']);
  assert.ok(some.edge.includes('length') && !some.edge.includes('maxSpeed'));
  const none = fields(bench(sheet({}, ['order.edges.maxSpeed'])));
  assert.deepEqual(none.node, []);
  assert.ok(fields(bench(sheet({}))).edge.includes('maxSpeed'));
});

test('G1: a vehicle that asks for what we have not is barred with the reason', () => {
  const needs = { optionalParameters: [{ parameter: 'order.edges.trajectory', support: 'REQUIRED' as const }] };
  assert.deepEqual(faults(bench(sheet({}, [], needs))), [['vehicle.needs-parameter', true]]);
  assert.deepEqual(faults(bench(sheet({ strings: { idNumericalOnly: true } }))), [['vehicle.needs-numeric-ids', true]]);
  const cannot = { actions: [{ actionType: 'pick', scopes: ['NODE' as const] }] };
  assert.deepEqual(faults(bench(sheet({}, [], cannot))), [['vehicle.lacks-action', true]]);
});

test('G1: ids and messages too long for a vehicle are not sent, but told', () => {
  for (const [limits, code] of [
    [{ strings: { id: 3 } }, 'vehicle.id-too-long'],
    [{ strings: { message: 100 } }, 'vehicle.message-too-long'],
  ] as const) {
    const made = bench(sheet(limits));
    made.route(TRUCK, made.wayFrom('P1.01', 3), 2);
    assert.deepEqual(faults(made), [[code, false]]);
    assert.equal(ordersOf(made).length, 0);
  }
});

test('G1: orders come no faster than the vehicle takes them', () => {
  const made = bench(sheet({ timing: { minOrderInterval: 10, minStateInterval: 0 } }));
  made.route(TRUCK, made.wayFrom('P1.01', 9), 2);
  for (let upTo = 3; upTo < 9; upTo++) {
    made.run(2);
    made.release(TRUCK, upTo);
  }
  made.run(30);
  const times = made.told(TRUCK, 'order').map(({ timestamp }) => Date.parse(timestamp));
  assert.ok(times.length >= 2);
  times.slice(1).forEach((time, i) => assert.ok(time - times[i]! >= 10_000));
  assert.equal(made.equipment(TRUCK).route?.isDone, true);
});
