import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { type BoxRow, columnsOfBoxes } from '@estiba/messages/frames';
import { BoxTable } from '@estiba/view';
import fc from 'fast-check';
import { countBoxes } from './blocks.ts';
import { findBoxes } from './find-boxes.ts';
import { boxRow } from './live.test-kit.ts';

const id = fc.integer({ min: 0, max: 20 }).map((n) => `TST${n}`);
const row = fc.record({ id, of: fc.constantFrom('Y1', 'Y2') }).map((one) => boxRow(one.id, one));

test('W4: after any changes every box is counted and found where its row says it is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: (one) => one.id }), fc.array(fc.oneof(row, id)), (first, changes) => {
      const table = new BoxTable(columnsOfBoxes(first));
      const truth = new Map<string, BoxRow>(first.map((one) => [one.id, one]));
      for (const one of changes) {
        if (typeof one === 'string') {
          truth.delete(one);
          table.remove(one);
        } else {
          truth.set(one.id, one);
          table.set(one);
        }
      }
      assert.equal(table.present, truth.size);
      const { at, blocks } = countBoxes(table);
      assert.equal(at['yard'] ?? 0, truth.size);
      for (const block of ['Y1', 'Y2'])
        assert.equal(blocks.get(block)?.boxes ?? 0, [...truth.values()].filter(({ of }) => of === block).length);
      assert.equal(findBoxes(table, 'tst 1', 99).count, [...truth.keys()].filter((name) => name.includes('TST1')).length);
      assert.equal(findBoxes(table, '', 99).count, truth.size);
    }),
  );
});

test('W4: any part of a number finds its boxes, those that begin with it first; all are counted, few are given', () => {
  const rows = ['MSCU1234566', 'CSNU1234560', 'TCNU0000MSC', 'MSCU7654321'].map((name) => boxRow(name));
  const table = new BoxTable(columnsOfBoxes(rows));
  assert.deepEqual(findBoxes(table, 'msc', 10), { found: ['MSCU1234566', 'MSCU7654321', 'TCNU0000MSC'], count: 3 });
  assert.deepEqual(findBoxes(table, '123-456', 1), { found: ['MSCU1234566'], count: 2 });
  assert.equal(findBoxes(table, '', 2).count, 4);
});
