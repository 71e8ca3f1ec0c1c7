import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { placeOf } from '../screens/units/place-of.ts';
import { clockOf } from './port-time.ts';

const noon = Date.UTC(2026, 3, 12, 17, 5, 9);

test('W10: times are told in 24 hours, in the port’s zone or UTC, in each language', () => {
  assert.equal(clockOf('en', 'America/Lima').second(noon), '12 Apr, 12:05:09');
  assert.equal(clockOf('en', 'UTC').time(noon), '17:05:09');
  assert.equal(clockOf('en', 'America/Lima').dated(noon), '12 Apr 2026, 12:05');
  assert.match(clockOf('es', 'America/Lima').moment(noon), /^12 abr\.?,? 12:05$/);
  assert.match(clockOf('zh', 'UTC').moment(noon), /4月12日.*17:05/);
  assert.equal(clockOf('en', 'UTC').time(Date.UTC(2026, 0, 1)), '00:00:00');
});

test('W10: places stand as the trade writes them', () => {
  const place = { of: 'B03', bay: 12, row: 4, tier: 2 };
  assert.equal(placeOf({ ...place, at: 'yard' }), 'B03-012-04-2');
  assert.equal(placeOf({ ...place, at: 'ship', of: 'CALL-7', tier: 82 }), 'CALL-7 0120482');
  assert.equal(placeOf({ ...place, at: 'machine', of: 'AT07' }), 'AT07');
});
