import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { rowsInSight, scrollTo } from './virtual-list.ts';

test('W7: of a hundred thousand rows those in sight and a few more are drawn', () => {
  assert.deepEqual(rowsInSight(0, 680, 34, 100_000), { first: 0, end: 26 });
  assert.deepEqual(rowsInSight(34_000, 680, 34, 100_000), { first: 994, end: 1026 });
  assert.deepEqual(rowsInSight(3_400_000, 680, 34, 100_000), { first: 99_994, end: 100_000 });
  assert.deepEqual(rowsInSight(34_000, 680, 34, 3), { first: 3, end: 3 }, 'a list that grew short');
  assert.deepEqual(rowsInSight(0, 680, 34, 0), { first: 0, end: 0 });
});

test('W7: the row the keyboard is on is brought into sight, and what is in sight stays', () => {
  assert.equal(scrollTo(3, 0, 340, 34), 0);
  assert.equal(scrollTo(10, 0, 340, 34), 34);
  assert.equal(scrollTo(0, 340, 340, 34), 0);
});
