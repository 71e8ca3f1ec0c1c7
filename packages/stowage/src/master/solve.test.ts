import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import { checkMaster } from './check.ts';
import type { MasterInstance, StowedGroup } from './instance.ts';
import { instanceOf, randomSmall } from './master.test-kit.ts';
import { solveMaster } from './solve.ts';

const brief = { seed: 3, steps: 20_000 };

test('K10 K11 K12: a plan passes the checker at the cost it says, and the bound is below', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const instance = instanceOf(randomSmall(new Random(seed)));
      const { plan, cost, bound, gap, isAfloat } = solveMaster(instance, brief);
      const verdict = checkMaster(instance, plan);
      assert.deepEqual(verdict.findings, []);
      assert.deepEqual(verdict.cost, cost);
      assert(isAfloat && cost.leftOut === 0);
      assert(bound <= cost.total);
      assert.equal(gap, (cost.total - bound) / cost.total);
    }),
    { numRuns: 25 },
  );
});

/** The least cost of all plans that leave nothing out, found by trying every one. */
function leastCost(instance: MasterInstance): number {
  const boxes: { leg: number; type: number }[] = [];
  instance.demand.forEach((count, at) => {
    for (let k = 0; k < count; k++) boxes.push({ leg: Math.floor(at / instance.types), type: at % instance.types });
  });
  let least = Number.POSITIVE_INFINITY;
  const groups: StowedGroup[] = [];
  const place = (next: number): void => {
    const box = boxes[next];
    if (box === undefined) {
      const { findings, cost } = checkMaster(instance, groups);
      if (findings.length === 0) least = Math.min(least, cost.total);
      return;
    }
    for (let block = 0; block < instance.blocks; block++) {
      groups.push({ ...box, block, count: 1 });
      place(next + 1);
      groups.pop();
    }
  };
  place(0);
  return least;
}

test('K11: no plan costs less than the bound, and the best of all is found, on instances small enough to try every plan', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const random = new Random(seed);
    const count = (): number => random.int(2);
    const instance = instanceOf({
      bays: 2 + (seed % 2),
      deck: 2,
      hold: 4,
      legs: [
        [1, 2, [1 + count(), count()]],
        [1, 3, [count(), 1]],
        [2, 3, [1, 0]],
      ],
      aboard: [[3, 1, [1 + count(), 0]]],
      slack: seed % 3 === 0 ? 1e6 : 60,
    });
    const least = leastCost(instance);
    if (!Number.isFinite(least)) continue;
    const { cost, bound, isAfloat } = solveMaster(instance, { seed, steps: 50_000 });
    assert(bound <= least, `seed ${seed}: bound ${bound}, least ${least}`);
    assert(isAfloat);
    assert(cost.total <= least + 2, `seed ${seed}: cost ${cost.total}, least ${least}`);
  }
});

test('K10: same seed, same plan; another seed may differ; a stop gives a plan', () => {
  const instance = instanceOf(randomSmall(new Random(5)));
  assert.deepEqual(solveMaster(instance, brief), solveMaster(instance, brief));
  let asked = 0;
  const stopped = solveMaster(instance, brief, { shouldStop: () => asked++ > 3, onProgress: () => undefined });
  assert.deepEqual(checkMaster(instance, stopped.plan).cost, stopped.cost);
});
