import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import { rowOf, smallBlock, tableOf } from '../testing/boxes.test-kit.ts';
import { type BoxRow, columnsOfBoxes } from '@estiba/messages/frames';
import { checkDigitOf } from '@estiba/port';
import { BoxTable } from './box-table.ts';
import { NO_BOX, YardStacks } from './yard-stacks.ts';

/** Every other one a container number, with two owners of the same serials. */
function nameOf(n: number): string {
  const ten = `${n % 3 === 0 ? 'CSNU' : 'TCLU'}${String(n >> 2).padStart(6, '0')}`;
  return n % 2 === 0 ? `B${n}` : ten + checkDigitOf(ten);
}

test('V1: a table gives back the rows it was given, after any changes', () => {
  const name = fc.integer({ min: 0, max: 30 }).map(nameOf);
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
      for (let n = 0; n <= 30; n++) assert.deepEqual(table.rowOf(nameOf(n)), truth.get(nameOf(n)));
      const taken = [...Array(table.count).keys()].map((box) => table.idOf(box)).filter((id) => id !== '');
      assert.equal(table.present, truth.size);
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

test('V1: names are found again whatever came and went, also when the table has grown many times', () => {
  const random = new Random(3);
  const table = new BoxTable(columnsOfBoxes([...Array(50).keys()].map((n) => rowOf(nameOf(2 * n + 1)))));
  const truth = new Set([...Array(50).keys()].map((n) => nameOf(2 * n + 1)));
  for (let turn = 0; turn < 20_000; turn++) {
    const id = nameOf(random.int(4000));
    if (random.next() < 0.5) {
      truth.delete(id);
      table.remove(id);
    } else {
      truth.add(id);
      table.set(rowOf(id));
    }
  }
  assert.equal(table.present, truth.size);
  for (let n = 0; n < 4000; n++) assert.equal(table.indexOf(nameOf(n)) !== undefined, truth.has(nameOf(n)), nameOf(n));
  for (const id of truth) assert.equal(table.idOf(table.indexOf(id)!), id);
});

test('V4: any part of a name finds its boxes, those that begin with it first, after any changes', () => {
  const part = fc.stringMatching(/^[BCTLSNU0-9]{0,4}$/);
  fc.assert(
    fc.property(fc.array(fc.nat(60)), fc.array(fc.nat(60)), part, fc.nat(9), (came, changed, wanted, limit) => {
      const truth = new Set(came.map(nameOf));
      const table = new BoxTable(columnsOfBoxes([...truth].map((id) => rowOf(id))));
      table.search(wanted, limit);
      for (const n of changed) {
        if (truth.delete(nameOf(n))) table.remove(nameOf(n));
        else table.set(rowOf([...truth.add(nameOf(n))].at(-1)!));
      }
      const right = [...truth].filter((id) => id.includes(wanted));
      const { found, count } = table.search(wanted, limit);
      assert.equal(count, right.length);
      assert.equal(found.length, Math.min(limit, right.length));
      const begins = right.filter((id) => id.startsWith(wanted)).length;
      found.forEach((id, i) => assert.ok(right.includes(id) && id.startsWith(wanted) === i < begins, id));
    }),
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
