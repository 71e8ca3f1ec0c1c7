import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { smallCall } from './day/calls.ts';
import { siteNamed } from './day/sites.ts';
import { withForeignTrucks, workForeignCall } from './foreign/foreign-call.ts';

const site = withForeignTrucks(siteNamed('langstrand'), 4);

test("a ship is worked by a third party's vehicles: every message passes the published schemas, every order is done, she sails as planned", async () => {
  const call = await workForeignCall({ site, scenario: smallCall(site, 2), pace: 60, broker: 'embedded' }, 150);
  assert.deepEqual(call.slots, []);
  assert.deepEqual(call.violations, []);
  assert.ok(call.messages > 50 && call.vehicles > 1, `${call.messages} messages to ${call.vehicles} vehicles`);
  assert.deepEqual(call.deviations, []);
  // Four boxes, each fetched and brought.
  assert.ok(call.orders.done >= 4 * 2, `${call.orders.done} orders done`);
  assert.equal(call.orders.open, 0);
});
