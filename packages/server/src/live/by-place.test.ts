import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { BOX_AT, type BoxRow, boxRowAt, columnsOfBoxes } from '@estiba/messages/frames';
import fc from 'fast-check';
import { byPlace } from './by-place.ts';

const plain = { pod: '', type: '', line: '', kg: 0, flags: [], imdg: '' };
const row = fc.record({
  at: fc.constantFrom(...BOX_AT),
  of: fc.constantFrom('', 'A1', 'A2'),
  bay: fc.nat(300),
  row: fc.nat(255),
  tier: fc.nat(255),
  temperature: fc.constantFrom(null, -20),
});

test('LS1: boxes in order of their places are the same boxes, those of one stack one above the other', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (places) => {
      const given = places.map((place, i): BoxRow => ({ ...plain, ...place, id: `B${i}` }));
      const columns = byPlace(columnsOfBoxes(given));
      const sorted = given.map((_, i) => boxRowAt(columns, i));
      assert.deepEqual(new Set(sorted), new Set(given));
      sorted.slice(1).forEach((box, i) => {
        const before = sorted[i]!;
        if (before.at !== box.at || before.of !== box.of) return;
        assert.ok((before.bay - box.bay || before.row - box.row || before.tier - box.tier) <= 0);
      });
    }),
  );
});
