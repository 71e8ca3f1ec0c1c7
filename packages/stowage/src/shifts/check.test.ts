import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkShiftPlan } from './check.ts';
import { layoutOf } from './layout.ts';
import { problemOf } from './problem.test-kit.ts';

/** One column of two: boxes 0 (1→2), 1 (1→3) and 2 (2→3). */
const problem = problemOf(2, 1, [
  [0, 1, 1],
  [0, 0, 1],
  [0, 0, 0],
]);
const codes = (plan: unknown): string[] => checkShiftPlan(problem, plan).findings.map(({ code }) => code);

test('N4: a box above one that leaves is a shift, a box beneath is none', () => {
  assert.deepEqual(checkShiftPlan(problem, { legs: [[[1, 0]], [[1, 2]]] }), { findings: [], shifts: 0 });
  assert.deepEqual(checkShiftPlan(problem, { legs: [[[0, 1]], [[1, 2]]] }), { findings: [], shifts: 1 });
  assert.deepEqual(checkShiftPlan(problem, { legs: [[[1, 0]], [[2, 1]]] }), { findings: [], shifts: 1 });
});

test('N3: boxes lost, doubled, astray, unknown and columns too high are found', () => {
  assert.deepEqual(codes({ legs: [[[1]], [[1, 2]]] }), ['shifts.plan-missing']);
  assert.deepEqual(codes({ legs: [[[1, 0, 0]], [[1, 2]]] }), ['shifts.plan-high', 'shifts.plan-twice']);
  assert.deepEqual(codes({ legs: [[[1, 2]], [[1, 2]]] }), ['shifts.plan-astray', 'shifts.plan-missing']);
  assert.deepEqual(codes({ legs: [[[1, 9]], [[1, 2]]] }), ['shifts.plan-no-box', 'shifts.plan-missing']);
  assert.deepEqual(codes({ legs: [[[1, 0]]] }), ['shifts.plan-legs']);
  assert.deepEqual(codes({ legs: [[[1, 0]], [['1', 2]]] }), ['shifts.plan-columns']);
});

test('N3: whatever is given as a plan, the checker answers', () => {
  const anything = fc.anything({ withBigInt: true, withSparseArray: true });
  fc.assert(fc.property(anything, (plan) => assert.equal(codes(plan).length > 0, true)));
  fc.assert(
    fc.property(fc.array(fc.array(anything), { minLength: 2, maxLength: 2 }), (legs) => assert.equal(codes({ legs }).length > 0, true)),
  );
  const hollow: unknown[] = [];
  hollow.length = 1;
  assert.deepEqual(codes({ legs: [hollow, [[1, 2]]] }), ['shifts.plan-columns']);
});

test('N3 N4: columns and splits become a plan with as many shifts, and empty cells come to stand on top', () => {
  const breaks = Int32Array.of(0, 2);
  assert.deepEqual(layoutOf(problem, { columns: [{ breaks, count: 1 }], splits: [], shifts: 0 }), { legs: [[[1, 0]], [[1, 2]]] });
  const shifted = layoutOf(problem, {
    columns: [{ breaks: Int32Array.of(2, 2), count: 1 }],
    splits: [{ from: 0, at: 1, to: 2, count: 1 }],
    shifts: 1,
  });
  assert(checkShiftPlan(problem, shifted).shifts <= 1);
  const airy = problemOf(2, 1, [
    [0, 0, 1],
    [0, 0, 1],
    [0, 0, 0],
  ]);
  assert.deepEqual(layoutOf(airy, { columns: [{ breaks, count: 1 }], splits: [], shifts: 0 }), { legs: [[[0]], [[0, 1]]] });
  assert.throws(() => layoutOf(problem, { columns: [{ breaks: Int32Array.of(2, 2), count: 1 }], splits: [], shifts: 0 }), /Maybe/);
});
