import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import { checkMaster } from './check.ts';
import type { MasterInstance, StowedGroup } from './instance.ts';
import { instanceOf, randomSmall } from './master.test-kit.ts';
import { compile } from './problem.ts';
import { relax } from './relax/relaxation.ts';
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

/** The least cost of all plans, found by trying every one. */
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
    place(next + 1);
  };
  place(0);
  return least;
}

test('K11: no plan costs less than the bound, and the best of all is found, on instances small enough to try every plan', () => {
  let judged = 0;
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
    judged++;
    const { cost, bound, isAfloat } = solveMaster(instance, { seed, steps: 50_000 });
    assert(bound <= least, `seed ${seed}: bound ${bound}, least ${least}`);
    assert(isAfloat);
    assert(cost.total <= least, `seed ${seed}: cost ${cost.total}, least ${least}`);
  }
  assert(judged >= 10, `${judged} instances have a plan`);
});

test('K11: where not everything finds room, no prices prove more than the best plan costs', () => {
  const tight = instanceOf({ bays: 2, deck: 0, hold: 2, types: ['20 10 DC', '40 20 DC'], legs: [[1, 2, [3, 1]]] });
  const { cost, bound, isAfloat } = solveMaster(tight, { seed: 1, steps: 5_000 });
  const least = leastCost(tight);
  assert.deepEqual([cost.leftOut, cost.total, isAfloat], [1, least, true]);
  assert(bound <= least, `bound ${bound}, least ${least}`);
  const relaxed = relax(compile(tight), () => false);
  const point = relaxed.solveOn();
  for (const times of [10, 1e3, 1e5, 1e7]) {
    const proven = relaxed.boundBy({ ...point, prices: point.prices.map((price) => price * times) });
    assert(proven <= least, `prices ${times} times as high prove ${proven}, the least is ${least}`);
  }
});

test('K11: the bound holds where blocks stand fore or aft of the middle of their bay', () => {
  const bayLcg = Float64Array.of(5, -5);
  const even = instanceOf({ bays: 2, types: ['20 10 DC'], legs: [[1, 3, [4]]] });
  const narrow = { lcgMin: new Float64Array(2).fill(-1e-3), lcgMax: new Float64Array(2).fill(1e-3), bins: new Int16Array() };
  // The ship alone is 100 tm down by the head. All blocks are amidships and far aft by 2.5 m, so that four containers level her wherever they are;
  // by the middles of their bays one must go forward and three aft.
  const instance = { ...even, ...narrow, bayLcg, lightship: Float64Array.of(110, 90), lcg: new Float64Array(even.blocks).fill(-2.5) };
  const least = leastCost(instance);
  const { cost, bound } = solveMaster(instance, { seed: 1, steps: 5_000 });
  assert.equal(least, 4);
  assert(bound <= least, `bound ${bound}, least ${least}`);
  assert.equal(cost.total, least);
});

test('K10 K12: where cargo aboard overdraws a block no plan is called afloat, and none proven', () => {
  const overdrawn = instanceOf({ hold: 2, aboard: [[3, 2, [3, 0]]], legs: [[1, 2, [1, 0]]] });
  const { plan, gap, isAfloat } = solveMaster(overdrawn, { seed: 1, steps: 2_000 });
  assert(checkMaster(overdrawn, plan).findings.length > 0);
  assert.deepEqual([isAfloat, gap], [false, 1]);
});

test('K10 K12: a voyage that wants nothing is planned at once, at what the cargo aboard costs', () => {
  const { plan, cost, bound, gap } = solveMaster(instanceOf({ legs: [], aboard: [[3, 1, [2, 0]]] }), brief);
  assert.deepEqual([plan, cost.total, bound, gap], [[], 2, 2, 0]);
  assert.equal(solveMaster(instanceOf({ legs: [] }), brief).gap, 0);
});

test('K10: same seed, same plan; another seed may differ; a stop gives a plan', () => {
  const instance = instanceOf(randomSmall(new Random(5)));
  assert.deepEqual(solveMaster(instance, brief), solveMaster(instance, brief));
  for (const questions of [0, 3, 30, 100, 300]) {
    let asked = 0;
    const stopped = solveMaster(instance, brief, { shouldStop: () => asked++ >= questions, onProgress: () => undefined });
    assert.deepEqual(checkMaster(instance, stopped.plan).cost, stopped.cost);
    assert(stopped.bound <= stopped.cost.total);
    assert(asked <= questions + 20, `${asked} questions, ${questions} answered with no`);
  }
});
