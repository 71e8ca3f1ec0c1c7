import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { type BoxRow, columnsOfBoxes } from '@estiba/messages/frames';
import fc from 'fast-check';
import { countBoxes } from './blocks.ts';
import { BoxTable } from './box-table.ts';
import { boxRow } from './live.test-kit.ts';

const id = fc.integer({ min: 0, max: 20 }).map((n) => `TST${n}`);
const row = fc.record({ id, kg: fc.integer({ min: 1, max: 30_000 }), of: fc.constantFrom('Y1', 'Y2') }).map((one) => boxRow(one.id, one));

test('W4: a snapshot and its changes hold what the rows they stand for say', () => {
  const change = fc.oneof(row, id);
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: (one) => one.id }), fc.array(change), (first, changes) => {
      const table = new BoxTable(columnsOfBoxes(first));
      const truth = new Map<string, BoxRow>(first.map((one) => [one.id, one]));
      for (const one of changes) {
        if (typeof one === 'string') {
          truth.delete(one);
          table.set(one, null);
        } else {
          truth.set(one.id, one);
          table.set(one.id, one);
        }
      }
      assert.equal(table.count, truth.size);
      for (let n = 0; n <= 20; n++) assert.deepEqual(table.get(`TST${n}`), truth.get(`TST${n}`) ?? null);
      const counts = countBoxes(table).blocks;
      for (const block of ['Y1', 'Y2'])
        assert.equal(counts.get(block)?.boxes ?? 0, [...truth.values()].filter(({ of }) => of === block).length);
      assert.equal(table.find('tst 1', 99).count, [...truth.keys()].filter((name) => name.includes('TST1')).length);
    }),
  );
});

test('W4: any part of a number finds its boxes, those that begin with it first; all are counted, few are given', () => {
  const table = new BoxTable(columnsOfBoxes([boxRow('MSCU1234566'), boxRow('CSNU1234560'), boxRow('TCNU0000MSC'), boxRow('MSCU7654321')]));
  assert.deepEqual(table.find('msc', 10), { found: ['MSCU1234566', 'MSCU7654321', 'TCNU0000MSC'], count: 3 });
  assert.deepEqual(table.find('123-456', 1), { found: ['MSCU1234566'], count: 2 });
  assert.equal(table.find('', 2).count, 4);
});
