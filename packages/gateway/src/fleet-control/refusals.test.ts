import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topicOf } from '@estiba/messages/equipment';
import { FleetBench, provenDialects } from '../testing/fleet-bench.ts';
import { smallSite } from '../testing/small-site.ts';

const TRUCK = 'AT01';

function bench(): FleetBench {
  const made = new FleetBench(smallSite([{ version: '2.1', manufacturer: 'maker', dialect: 'proven' }]), provenDialects);
  made.run(1);
  return made;
}

const ordersOf = (made: FleetBench) => made.first.heard.flatMap(({ order }) => order ?? []);

test('G7: after a refusal nothing more is said of the order, and the terminal is told why', () => {
  const made = bench();
  made.first.habits = { refuses: 'noRouteError' };
  made.route(TRUCK, made.wayFrom('P1.01', 4), 3);
  made.run(60);
  assert.equal(made.told(TRUCK, 'order').length, 1);
  const refusal = made.observed('observeTruck').at(-1)?.refusal;
  assert.equal(refusal?.code, 'vehicle.order-refused');
  assert.equal(refusal?.params['error'], 'noRouteError');
  made.first.habits = {};
  made.route(TRUCK, made.wayFrom('P1.01', 4), 3, null, 'R-2');
  made.run(6);
  assert.equal(made.equipment(TRUCK).route?.isDone, true, 'another order is another matter');
});

test('G7: while a copy of a refused order may still come, the terminal is not told; one that is taken late is driven after all', () => {
  const late = (): FleetBench => {
    const made = bench();
    let sent = 0;
    made.network = (_, topic) => (topic.endsWith('/order') && sent++ === 0 ? 0 : 1);
    made.first.habits = { refuses: 'orderError' };
    made.route(TRUCK, made.wayFrom('P1.01', 4), 3);
    made.run(10);
    assert.equal(made.told(TRUCK, 'order').length, 2, 'said again, then refused');
    assert.equal(made.observed('observeTruck').at(-1)?.refusal, null);
    return made;
  };
  const refused = late();
  refused.run(30);
  assert.equal(refused.observed('observeTruck').at(-1)?.refusal?.code, 'vehicle.order-refused');

  const taken = late();
  taken.first.habits = {};
  const topic = topicOf(taken.first.address, 'order');
  assert.ok(topic.ok);
  taken.first.hear('order', taken.sent.find((message) => message.topic === topic.value)!.payload);
  taken.run(40);
  assert.ok(taken.observed('observeTruck').every(({ refusal }) => refusal === null));
  assert.equal(taken.equipment(TRUCK).route?.isDone, true);
});

test('G7: an order lost on the way is refused in the vehicle’s name, not begun anew', () => {
  const made = bench();
  made.route(TRUCK, made.wayFrom('P1.01', 8), 3);
  made.run(3);
  made.first.restart();
  made.say(made.first);
  made.run(5);
  assert.equal(made.observed('observeTruck').at(-1)?.refusal?.code, 'vehicle.order-lost');
  assert.equal(made.observed('observeTruck').at(-1)?.isAtRest, true);
  assert.equal(ordersOf(made).length, 1);
});
