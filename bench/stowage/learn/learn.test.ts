import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { untuned } from '@estiba/stowage';
import { signTest, studentT } from './compare.ts';
import { drawRecord } from './draw-record.ts';

test('G4: the sign test counts the falls of a coin at least so uneven', () => {
  assert.equal(signTest(0, 5), 2 / 32);
  assert.equal(signTest(1, 5), (2 * 7) / 64);
  assert.equal(signTest(3, 3), 1);
  assert.equal(signTest(0, 0), 1);
});

test("G4: Student's t is that of the tables", () => {
  for (const [degrees, value] of [
    [10, 2.2281],
    [15, 2.1314],
    [30, 2.0423],
  ] as const) {
    assert.ok(Math.abs(studentT(degrees) - value) < 1e-3, `${degrees}: ${studentT(degrees)}`);
  }
});

test('G4: a drawn record keeps every number within its meaning, and the same chance draws the same', () => {
  const draw = (seed: number) => drawRecord(untuned, 1.5, new Random(seed));
  assert.deepEqual(draw(1), draw(1));
  assert.notDeepEqual(draw(1), draw(2));
  for (let seed = 0; seed < 200; seed++) {
    const { troubled, far, reassigned, guided, mostBlocks, boxTries, partners, steps } = draw(seed);
    for (const share of [troubled, far, reassigned, guided]) assert.ok(share >= 0 && share <= 1);
    for (const count of [mostBlocks, boxTries, partners]) assert.ok(Number.isInteger(count) && count >= 1);
    assert.equal(steps, untuned.steps);
  }
});
