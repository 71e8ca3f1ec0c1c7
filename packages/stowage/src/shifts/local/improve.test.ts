import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random, untilDone } from '@estiba/base';
import fc from 'fast-check';
import { fewestShifts } from '../brute-force.test-kit.ts';
import { checkShiftPlan } from '../check.ts';
import { layoutOf } from '../layout.ts';
import type { ShiftProblem } from '../problem.ts';
import { problemOf, randomProblem } from '../problem.test-kit.ts';
import type { ShiftSolution } from '../solution.ts';
import { improveShifts } from './improve.ts';

/** Throws unless the solution is a plan with at most as many shifts as it says. */
function confirm(problem: ShiftProblem, solution: ShiftSolution): void {
  const verdict = checkShiftPlan(problem, layoutOf(problem, solution));
  assert.deepEqual(verdict.findings, []);
  assert.ok(verdict.shifts <= solution.shifts, `${verdict.shifts} shifts, ${solution.shifts} claimed`);
}

const problems = fc
  .record({
    seed: fc.nat(),
    ports: fc.integer({ min: 2, max: 9 }),
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 8 }),
    fill: fc.constantFrom(1, 0.8, 0),
  })
  .map(({ seed, ports, rows, columns, fill }) => randomProblem(new Random(seed), ports, rows, columns, fill));

test('N51 a plan is whole however short the search, and claims no fewer shifts than the checker counts', () => {
  fc.assert(
    fc.property(problems, fc.nat(), fc.constantFrom(0, 1, 700, 20_000), (problem, seed, steps) => {
      confirm(problem, improveShifts(problem, undefined, { seed, steps, bound: 0 }, untilDone));
    }),
    { numRuns: 60 },
  );
});

test('N52 what is given is never made worse, and a bound it meets leaves it as it is', () => {
  fc.assert(
    fc.property(problems, fc.nat(), (problem, seed) => {
      const first = improveShifts(problem, undefined, { seed, steps: 0, bound: 0 }, untilDone);
      const second = improveShifts(problem, first, { seed: seed + 1, steps: 3_000, bound: 0 }, untilDone);
      confirm(problem, second);
      assert.ok(second.shifts <= first.shifts);
      assert.equal(improveShifts(problem, first, { seed, steps: 3_000, bound: first.shifts }, untilDone), first);
    }),
    { numRuns: 40 },
  );
});

test('N53 the fewest shifts of tiny problems are found', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 3, max: 5 }),
      fc.constantFrom([2, 2], [4, 1], [1, 3], [3, 1]),
      (seed, ports, [rows, columns]) => {
        const problem = randomProblem(new Random(seed), ports, rows!, columns!);
        const found = improveShifts(problem, undefined, { seed, steps: 30_000, bound: 0 }, untilDone);
        assert.equal(found.shifts, fewestShifts(problem));
      },
    ),
    { numRuns: 40 },
  );
});

test('N53 a box that must be dug out is dug out once', () => {
  // One stack of two; a row for each port of what it loads. The box for the third port goes in under the one for the last, or over it and the new one.
  for (const [loads, shifts] of [
    ['0101 0010 0001 0000', 0],
    ['0011 0000 0001 0000', 0],
    ['0110 0001 0001 0000', 1],
  ] as const) {
    const rows = loads.split(' ').map((row) => [...row].map(Number));
    assert.equal(improveShifts(problemOf(2, 1, rows), undefined, { seed: 1, steps: 10_000, bound: 0 }, untilDone).shifts, shifts, loads);
  }
});

test('N54 the same seed and steps give the same plan, another seed may give another', () => {
  const problem = randomProblem(new Random(3), 10, 6, 6);
  const run = (seed: number): ShiftSolution => improveShifts(problem, undefined, { seed, steps: 30_000, bound: 0 }, untilDone);
  assert.deepEqual(run(7), run(7));
  assert.notDeepEqual(run(7), run(8));
});

test('N55 stopped at any question, a whole plan is returned', () => {
  const problem = randomProblem(new Random(5), 9, 6, 5);
  for (const questions of [0, 1, 2, 10, 100]) {
    let asked = 0;
    const steering = { ...untilDone, shouldStop: () => asked++ >= questions };
    confirm(problem, improveShifts(problem, undefined, { seed: 1, steps: 1_000_000, bound: 0 }, steering));
    assert.ok(asked <= questions + 1);
  }
});
