import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromField, toField } from './field-time.ts';

test('W10: a moment written into a field and read again is the same second, in any time', () => {
  assert.equal(toField(Date.UTC(2026, 3, 12, 13, 30, 5), 'America/Lima'), '2026-04-12T08:30:05');
  assert.equal(fromField('', 'UTC'), null);
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2020, 0) / 1000, max: Date.UTC(2040, 0) / 1000 }),
      fc.constantFrom('UTC', 'America/Lima', 'Asia/Shanghai'),
      (second, timeZone) => {
        assert.equal(fromField(toField(second * 1000, timeZone), timeZone), second * 1000);
      },
    ),
  );
});
