import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rowOf, smallBlock, tableOf } from '../testing/boxes.test-kit.ts';
import { type BoxRow, columnsOfBoxes } from '@estiba/messages/frames';
import { BoxTable } from './box-table.ts';
import { NO_BOX, YardStacks } from './yard-stacks.ts';

test('V1: a table gives back the rows it was given, after any changes', () => {
  const name = fc.integer({ min: 0, max: 30 }).map((n) => `B${n}`);
  const change = fc.record({
    id: name,
    isGone: fc.boolean(),
    kg: fc.integer({ min: 0, max: 40_000 }),
    pod: fc.constantFrom('PECLL', 'CNSHA', 'CLVAP'),
    temperature: fc.constantFrom(null, -18, 5),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
      const table = tableOf([]);
      const truth = new Map<string, BoxRow>();
      for (const { id, isGone, ...more } of changes) {
        if (isGone) {
          truth.delete(id);
          table.remove(id);
        } else {
          truth.set(id, rowOf(id, { ...more, flags: ['reefer', 'verified'] }));
          table.set(truth.get(id)!);
        }
      }
      for (let n = 0; n <= 30; n++) assert.deepEqual(table.rowOf(`B${n}`), truth.get(`B${n}`));
      const taken = table.ids.slice(0, table.count).filter((id) => id !== '');
      assert.deepEqual(taken.toSorted(), [...truth.keys()].sort());
    }),
  );
});

test('V1: a table takes the columns of a snapshot', () => {
  const rows = [
    rowOf('CSNU6543210', { at: 'yard', of: 'A1', bay: 2, row: 1, tier: 1 }),
    rowOf('odd name', { imdg: '3', temperature: -18 }),
  ];
  const table = new BoxTable(columnsOfBoxes(rows));
  assert.deepEqual(
    rows.map(({ id }) => table.rowOf(id)),
    rows,
  );
});

test('V2: a 40 foot box stands on both grounds of its pair, and places no block has are counted', () => {
  const table = tableOf([
    rowOf('A', { at: 'yard', of: 'A1', bay: 2, row: 1, tier: 1 }),
    rowOf('B', { at: 'yard', of: 'A1', bay: 1, row: 1, tier: 2, type: '22G1' }),
    rowOf('C', { at: 'yard', of: 'Z9', bay: 1, row: 1, tier: 1 }),
    rowOf('D', { at: 'yard', of: 'A1', bay: 1, row: 9, tier: 1 }),
  ]);
  const yard = new YardStacks([smallBlock], table);
  const block = yard.of('A1')!;
  assert.deepEqual([block.at(0, 0, 0), block.at(1, 0, 0), block.at(0, 0, 1), block.at(1, 0, 1)], [0, 0, 1, NO_BOX]);
  assert.deepEqual([block.heightAt(0, 0), block.heightAt(1, 0), block.heightAt(2, 0)], [2, 1, 0]);
  assert.equal(yard.astray, 2);
});

test('V3: stacks that follow changes, in whatever order boxes change places, equal stacks built anew', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...Array(30).keys()], { minLength: 30 }), fc.nat(29), (order, kept) => {
      const placeOf = (n: number): Partial<BoxRow> => ({
        at: 'yard',
        of: 'A1',
        bay: 2 * (n % 10) + 1,
        row: 1 + Math.floor(n / 10),
        tier: 1,
      });
      const table = tableOf([...Array(30).keys()].map((n) => rowOf(`B${n}`, { ...placeOf(n), type: '22G1' })));
      const yard = new YardStacks([smallBlock], table);
      table.listen({ before: (box) => yard.take(box), after: (box) => yard.put(box) });
      order.forEach((n, i) => table.set(rowOf(`B${i}`, i < kept ? { ...placeOf(n), type: '22G1' } : {})));
      const anew = new YardStacks([smallBlock], table).of('A1')!;
      for (let ground = 0; ground < 10; ground++)
        for (let row = 0; row < 3; row++) assert.equal(yard.of('A1')!.at(ground, row, 0), anew.at(ground, row, 0));
    }),
  );
});
