import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import { assignRows } from './assign.ts';

/** The least sum by trying every way. */
function byTrial(cost: readonly number[][], taken: ReadonlySet<number> = new Set()): number {
  const [first, ...rest] = cost;
  if (first === undefined) return 0;
  return Math.min(...first.map((value, c) => (taken.has(c) ? Number.POSITIVE_INFINITY : value + byTrial(rest, new Set([...taken, c])))));
}

test('F20: the assignment has the least sum, each column is used once', () => {
  const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 })).chain(([rows, more]) =>
    fc.array(fc.array(fc.integer({ min: -50, max: 100 }), { minLength: rows + more, maxLength: rows + more }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(matrix, (cost) => {
      const columns = cost[0]!.length;
      const chosen = [...assignRows(Float64Array.from(cost.flat()), cost.length, columns)];
      assert.equal(new Set(chosen).size, cost.length);
      assert.equal(
        chosen.reduce((sum, c, r) => sum + cost[r]![c]!, 0),
        byTrial(cost),
      );
    }),
  );
});

test('F20: more rows than columns are refused with advice', () => {
  assert.throws(() => assignRows(new Float64Array(2), 2, 1), /2 rows for 1 columns.*Maybe/);
});
