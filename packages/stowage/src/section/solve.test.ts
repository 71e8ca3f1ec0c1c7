import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import { checkSectionPlan } from './check.ts';
import type { SectionPlace } from './plan.ts';
import type { SectionProblem } from './problem.ts';
import { box, problemOf, randomSection, sectionOf } from './section.test-kit.ts';
import { solveSection } from './solve.ts';

/** The least cost of all plans there are, by trying every place of every box; only the checker's word counts. */
function leastByTrial(problem: SectionProblem): number {
  const places: SectionPlace[] = Array.from({ length: problem.toLoad.count }, () => null);
  let least = Number.POSITIVE_INFINITY;
  const tryBox = (at: number): void => {
    if (at === places.length) {
      const { findings, cost } = checkSectionPlan(problem, { places });
      if (findings.length === 0) least = Math.min(least, cost);
      return;
    }
    for (let stack = 1; stack <= problem.stacks; stack++)
      for (let tier = 1; tier <= problem.tiers; tier++)
        for (const side of problem.toLoad.isForty[at] === 1 ? (['both'] as const) : (['fore', 'aft'] as const)) {
          places[at] = { stack, tier, side };
          tryBox(at + 1);
        }
    places[at] = null;
    tryBox(at + 1);
  };
  tryBox(0);
  return least;
}

test('B10: on small sections cost and bound agree with trying everything', () => {
  let proven = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const problem = randomSection(new Random(seed), 1 + (seed % 4));
    const { cost, bound, isOptimal, plan } = solveSection(problem, { seed, rounds: 3 });
    const least = leastByTrial(problem);
    assert(bound <= least, `seed ${seed}: bound ${bound} above the least cost ${least}`);
    assert(cost >= least && checkSectionPlan(problem, plan).cost === cost, `seed ${seed}: cost ${cost}, least ${least}`);
    if (isOptimal) {
      proven++;
      assert.equal(cost, least, `seed ${seed}`);
    }
  }
  assert(proven >= 57, `${proven} of 60 were proven`);
});

test('B10: what is found on larger sections is confirmed, and the bound is below it', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 5, max: 14 }), (seed, boxes) => {
      const problem = randomSection(new Random(seed), boxes);
      const { plan, cost, bound, isOptimal } = solveSection(problem, { seed, rounds: 1 });
      const verdict = checkSectionPlan(problem, plan);
      assert.deepEqual(verdict.findings, []);
      assert.equal(verdict.cost, cost);
      assert(bound <= cost && isOptimal === (bound === cost));
    }),
    { numRuns: 40 },
  );
});

test('B10: no seed finds a plan below the bound of another', () => {
  for (let seed = 1; seed <= 25; seed++) {
    const problem = randomSection(new Random(500 + seed), 8 + (seed % 6));
    const solutions = [1, 2].map((one) => solveSection(problem, { seed: one, rounds: 2 }));
    const bound = Math.max(...solutions.map((solution) => solution.bound));
    assert(
      solutions.every(({ cost }) => cost >= bound),
      `section ${seed}: bound ${bound}, costs ${solutions.map(({ cost }) => cost).join(', ')}`,
    );
  }
});

test('B11: same seed, same solution; a stop gives what is held by then', () => {
  const problem = randomSection(new Random(77), 12);
  assert.deepEqual(solveSection(problem, { seed: 5, rounds: 2 }), solveSection(problem, { seed: 5, rounds: 2 }));
  const stopped = solveSection(problem, { seed: 5, rounds: 2 }, { shouldStop: () => true, onProgress: () => undefined });
  assert.equal(checkSectionPlan(problem, stopped.plan).cost, stopped.cost);
  assert.equal(stopped.bound <= stopped.cost, true);
});

test('B10: ports are parted so that none stands over an earlier one where that is cheaper', () => {
  const toLoad = [1, 1, 2, 2].flatMap((pod) => [box({ pod, length: 40 }), box({ pod })]);
  const solution = solveSection(problemOf(sectionOf(3, 4, toLoad)));
  assert.equal(solution.isOptimal, true);
  assert.equal(checkSectionPlan(problemOf(sectionOf(3, 4, toLoad)), solution.plan).terms.overstows, 0);
});
