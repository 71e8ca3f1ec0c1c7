import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import type { Site } from '@estiba/port';
import { FleetBench, provenDialects, START } from '../testing/fleet-bench.ts';
import { smallSite } from '../testing/small-site.ts';
import { TopicOrder } from './freshness.ts';

const TRUCK = 'AT01';
const proven = { version: '2.1', manufacturer: 'maker', dialect: 'proven' } as const;
const known = (): FleetBench => new FleetBench(smallSite([proven]), provenDialects);
const unknown = (): FleetBench => new FleetBench(smallSite([{ version: '2.1', manufacturer: 'maker' }]));
const faults = (made: FleetBench): readonly string[] => made.observed('observeFault').map(({ reason }) => reason.code);

test('G11: an unknown vehicle is tried at home before its first work, and then gets a horizon', () => {
  const made = unknown();
  made.run(2);
  const [trial] = made.first.heard.flatMap(({ order }) => order ?? []);
  assert.deepEqual(
    trial?.nodes.map(({ released }) => released),
    [true, true, false],
  );
  assert.equal(made.observed('observeTruck').at(-1)?.operational, 'offline', 'no work meanwhile');
  made.run(15);
  assert.equal(made.observed('observeTruck').at(-1)?.operational, 'automatic');
  assert.equal(made.first.nodes.length, 0, 'the announced node is taken back');
  assert.deepEqual(faults(made), []);
  made.route(TRUCK, made.wayFrom('P1.01', 8), 2);
  made.run(3);
  const order = made.first.heard.flatMap((heard) => heard.order ?? []).at(-1);
  assert.equal(order?.nodes.length, 7);
  assert.equal(order?.nodes[0]?.nodeId, 'P1.01');
});

test('G30: a vehicle that drives straight is barred where pockets are taken in curves, and only there', () => {
  const library = { version: '2.0', manufacturer: 'third-party', dialect: 'vda-5050-lib-1.4' } as const;
  const site = smallSite([library]);
  const straight: Site = { ...site, kinematics: { ...site.kinematics, truck: { ...site.kinematics.truck, pocketWays: 'straight' } } };
  for (const [there, told] of [
    [site, ['vehicle.drives-straight']],
    [straight, []],
  ] as const) {
    const made = new FleetBench(there);
    made.run(3);
    assert.deepEqual(faults(made), told);
    assert.equal(made.equipment(TRUCK).barred === null, told.length === 0);
  }
});

test('G11: one that drives what was only announced is barred', () => {
  const made = unknown();
  made.first.habits = { drivesHorizon: true };
  made.run(20);
  assert.deepEqual(
    made.observed('observeFault').map(({ reason, isBarring }) => [reason.code, isBarring]),
    [['vehicle.drives-horizon', true]],
  );
  assert.ok(made.asked(TRUCK).includes('startPause'));
  made.route(TRUCK, made.wayFrom('P1.01', 5), 3);
  made.run(20);
  assert.equal(made.told(TRUCK, 'order').length, 1, 'the trial was its last order');
});

test('G11: one that refuses the trial, or was met away from home, works without a horizon', () => {
  for (const spoil of [
    (made: FleetBench) => (made.first.habits = { refuses: 'noRouteError' }),
    (made: FleetBench) => (made.first.place = { x: 0, y: 56 }),
  ]) {
    const made = unknown();
    const home = made.first.place;
    spoil(made);
    made.run(10);
    made.first.habits = {};
    made.first.place = home;
    made.route(TRUCK, made.wayFrom('P1.01', 8), 2);
    made.say(made.first);
    made.run(4);
    const order = made.first.heard.flatMap((heard) => heard.order ?? []).at(-1);
    assert.equal(order?.orderId, `R-${TRUCK}`);
    assert.equal(order?.nodes.length, 3);
  }
});

test('G12: a vehicle beyond its released base is barred, paused, and told nothing more until a person clears it', () => {
  const made = known();
  made.run(1);
  made.route(TRUCK, made.wayFrom('P1.01', 9), 2);
  made.first.habits = { drivesHorizon: true };
  made.run(6);
  const [fault] = made.observed('observeFault');
  assert.equal(fault?.reason.code, 'vehicle.beyond-base');
  assert.equal(fault?.isBarring, true);
  assert.ok(made.asked(TRUCK).includes('startPause'));
  const told = made.told(TRUCK, 'order').length;
  made.release(TRUCK, 8);
  made.run(30);
  assert.equal(made.told(TRUCK, 'order').length, told);
  made.first.habits = {};
  made.equipment(TRUCK).barred = null;
  made.run(10);
  assert.ok(made.told(TRUCK, 'order').length > told);
});

test('G12: a node that is not where the order had it is a fault', () => {
  const made = known();
  made.run(1);
  made.route(TRUCK, made.wayFrom('P1.01', 6), 3);
  made.run(3);
  made.first.last = { nodeId: 'elsewhere', sequenceId: made.first.last.sequenceId };
  made.say(made.first);
  assert.deepEqual(faults(made), ['vehicle.node-mismatch']);
});

test('G13: silence is asked about after 25 s and told after 30 s; the vehicle’s next word ends it', () => {
  const made = known();
  made.run(2);
  assert.deepEqual(
    made.observed('observeLink').map(({ link }) => link),
    ['online'],
  );
  made.commands = [];
  made.network = (direction) => (direction === 'in' ? 0 : 1);
  const before = made.asked(TRUCK).length;
  made.run(26);
  assert.ok(made.asked(TRUCK).slice(before).includes('stateRequest'));
  assert.equal(made.observed('observeLink').length, 0);
  made.run(15);
  assert.deepEqual(
    made
      .observed('observeLink')
      .map(({ link }) => link)
      .slice(0, 1),
    ['lost'],
  );
  made.commands = [];
  made.run(60);
  assert.equal(made.observed('observeTruck').length, 0, 'an old state is no news');
  made.network = () => 1;
  made.say(made.first);
  made.run(2);
  assert.deepEqual(
    made.observed('observeLink').map(({ link }) => link),
    ['online'],
  );
  assert.equal(made.observed('observeTruck').length, 1);
});

test('G13: the last will is heard at once, and a vehicle that is back goes on where it was', () => {
  const made = known();
  made.run(1);
  made.route(TRUCK, made.wayFrom('P1.01', 8), 3);
  made.run(5);
  const will = made.first.connection('CONNECTION_BROKEN', START);
  made.receive(will.topic, will.payload);
  assert.equal(made.observed('observeLink').at(-1)?.link, 'lost');
  made.release(TRUCK, 7);
  assert.equal(made.told(TRUCK, 'order').length, 1, 'nobody hears it');
  const back = made.first.connection('ONLINE', made.now);
  made.receive(back.topic, back.payload);
  made.run(8);
  assert.equal(made.observed('observeLink').at(-1)?.link, 'online');
  assert.equal(made.equipment(TRUCK).route?.isDone, true);
  assert.equal(made.told(TRUCK, 'order').length, 2);
});

test('G14: repeated, overtaken and restarted messages are told apart by headerId and timestamp', () => {
  const ms = milliseconds;
  const order = new TopicOrder();
  assert.equal(order.take(5, ms(1000)), 'fresh');
  assert.equal(order.take(5, ms(1000)), 'stale', 'the same again');
  assert.equal(order.take(7, ms(3000)), 'fresh', 'one was lost');
  assert.equal(order.take(6, ms(2000)), 'stale', 'it was overtaken');
  assert.equal(order.take(0, ms(4000)), 'restarted');
  assert.equal(order.take(1, ms(4000)), 'fresh');
  order.take(500, ms(5000));
  assert.deepEqual(
    [order.take(0, ms(10)), order.take(1, ms(20)), order.take(2, ms(30))],
    ['stale', 'stale', 'restarted'],
    'its clock was set back',
  );
  const wrap = new TopicOrder();
  wrap.take(2 ** 32 - 1, ms(1));
  assert.equal(wrap.take(0, ms(2)), 'fresh');
});

test('G14: a vehicle whose messages are lost, doubled and reordered still ends its route, with no order in vain', () => {
  const made = known();
  made.run(1);
  let n = 0;
  made.network = () => (n++ % 5 === 0 ? 0 : n % 3 === 0 ? 2 : 1);
  made.route(TRUCK, made.wayFrom('P1.01', 12), 3);
  for (let upTo = 4; upTo < 12; upTo++) {
    made.run(6);
    made.release(TRUCK, upTo);
  }
  made.run(120);
  assert.equal(made.equipment(TRUCK).route?.isDone, true);
  assert.deepEqual(made.first.errors, []);
  assert.deepEqual(faults(made), []);
});

test('G15: a restart of the gateway at any second loses and repeats nothing', () => {
  for (let second = 0; second < 14; second++) {
    const made = known();
    made.run(1);
    made.route(TRUCK, made.wayFrom('P1.01', 9), 3);
    for (let i = 0; i < 14; i++) {
      if (i === second) made.restart();
      if (i === 6) made.release(TRUCK, 8);
      made.run(1);
    }
    made.run(20);
    assert.equal(made.equipment(TRUCK).route?.isDone, true, `restarted after ${second} s`);
    assert.deepEqual(made.first.errors, [], `restarted after ${second} s`);
  }
});

test('G16: clocks off, foreign heads and nonsense are told once a minute and change nothing', () => {
  const made = known();
  made.run(1);
  const { topic, payload } = made.first.say(made.now + 60_000);
  made.receive(topic, payload);
  assert.deepEqual(faults(made), ['vehicle.clock-skew']);
  const foreign = new TextEncoder().encode(new TextDecoder().decode(payload).replace('"AT01"', '"AT09"'));
  for (let i = 0; i < 50; i++) {
    made.receive(topic, foreign);
    made.receive(topic, new Uint8Array([255, i]));
  }
  assert.deepEqual(faults(made), ['vehicle.clock-skew', 'vehicle.foreign-header', 'vehicle.unreadable']);
  assert.equal(
    made.observed('observeFault').every(({ isBarring }) => !isBarring),
    true,
  );
});

test('G10: what a vehicle tells as information, and errors it shows, end no order', () => {
  const made = known();
  made.run(1);
  made.route(TRUCK, made.wayFrom('P1.01', 8), 3);
  made.run(5);
  made.first.errors = [{ type: 'somethingElse', level: 'FATAL', references: [] }];
  made.say(made.first);
  assert.equal(made.observed('observeTruck').at(-1)?.technical, 'red');
  assert.equal(made.observed('observeTruck').at(-1)?.route, `R-${TRUCK}`);
  assert.equal(made.observed('observeTruck').at(-1)?.refusal, null);
  made.release(TRUCK, 7);
  made.run(8);
  assert.equal(made.equipment(TRUCK).route?.isDone, true);
});

test('G12: a vehicle that has just taken an order and still names its last node of the one before is beyond nothing', () => {
  const made = known();
  made.run(1);
  const first = made.wayFrom('P1.01', 6);
  made.route(TRUCK, first, 5);
  made.run(8);
  made.route(TRUCK, made.wayFrom(first.at(-1)!, 6), 2, null, 'R-2');
  const { order } = made.first.heard.at(-1)!;
  const fresh = { ...made.first.state(), orderId: 'R-2', lastNodeId: first.at(-1)!, lastNodeSequenceId: 10 };
  made.first.state = () => ({
    ...fresh,
    nodeStates: order!.nodes.map(({ nodeId, sequenceId, released }) => ({ nodeId, sequenceId, released })),
  });
  made.say(made.first);
  assert.deepEqual(faults(made), []);
  assert.equal(made.observed('observeTruck').at(-1)?.passed, 0);
});

test('G11: a vehicle once proven is not tried again after a restart of the gateway: the terminal has logged it', () => {
  const made = unknown();
  made.run(20);
  assert.equal(made.observed('observeTruck').at(-1)?.stopsAtBase, true);
  assert.equal(made.equipment(TRUCK).stopsAtBase, true);
  const orders = made.told(TRUCK, 'order').length;
  made.restart();
  made.run(40);
  assert.equal(made.told(TRUCK, 'order').length, orders);
  made.route(TRUCK, made.wayFrom('P1.01', 8), 2);
  made.run(2);
  assert.equal(made.first.heard.flatMap(({ order }) => order ?? []).at(-1)?.nodes.length, 7, 'with a horizon');
});

test('G3: a vehicle is answered under the interface name it uses, and one of another major version is nobody’s', () => {
  const made = known();
  const { payload } = made.first.say(made.now);
  made.receive('vda5050/v2/maker/AT01/state', payload);
  assert.deepEqual(
    [...new Set(made.sent.filter(({ topic }) => topic.includes('AT01')).map(({ topic }) => topic.split('/')[0]))],
    ['vda5050'],
  );
  assert.deepEqual(made.receive('uagv/v3/maker/AT01/state', payload), []);
  const filters = made.gateway.subscriptions();
  assert.ok(filters.length <= 16, 'few enough for any broker');
});
