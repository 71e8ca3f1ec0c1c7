import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Random, untilDone } from '@estiba/base';
import fc from 'fast-check';
import { fewestShifts } from './brute-force.test-kit.ts';
import { checkShiftPlan } from './check.ts';
import type { ShiftProblem } from './problem.ts';
import { randomProblem } from './problem.test-kit.ts';
import { readShiftProblem } from './read.ts';
import { type ShiftResult, solveShifts } from './solve.ts';

/** A result that its own claims and the checker agree with. */
function solved(problem: ShiftProblem, seed: number, effort: number, shouldStop = untilDone.shouldStop): ShiftResult {
  const result = solveShifts(problem, { seed, effort }, { ...untilDone, shouldStop });
  const verdict = checkShiftPlan(problem, result.plan);
  assert.deepEqual(verdict.findings, []);
  assert.equal(verdict.shifts, result.shifts);
  assert(result.bound <= verdict.shifts, `bound ${result.bound}, ${verdict.shifts} shifts`);
  assert.equal(result.isOptimal, result.shifts === result.bound);
  return result;
}

test('N5 N6: on ships of a few cells the bound is at most, and the plan exactly, what trying everything finds', () => {
  const random = new Random(5);
  let mostShifts = 0;
  for (let round = 0; round < 24; round++) {
    const [ports, rows, columns] = random.pick([
      [5, 2, 2],
      [6, 3, 1],
      [4, 2, 3],
      [6, 2, 2],
      [5, 3, 2],
    ] as const);
    const problem = randomProblem(random, ports, rows, columns, random.pick([1, 1, 0.8]));
    const fewest = fewestShifts(problem);
    const { shifts, bound } = solved(problem, round, 0.02);
    assert.equal(shifts, fewest, `round ${round}`);
    assert(bound <= fewest, `round ${round}: bound ${bound}, ${fewest} shifts`);
    mostShifts = Math.max(mostShifts, fewest);
  }
  assert(mostShifts >= 2, 'no ship needed shifts: the test proves little');
});

test('N5 N6: whatever the ship, the plan carries every box and holds what is claimed of it', () => {
  const ships = fc.record({
    seed: fc.integer(),
    ports: fc.integer({ min: 2, max: 9 }),
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 5 }),
    fill: fc.constantFrom(1, 0.9, 0.3, 0),
  });
  fc.assert(
    fc.property(ships, ({ seed, ports, rows, columns, fill }) => {
      solved(randomProblem(new Random(seed), ports, rows, columns, fill), seed, 0.001);
    }),
    { numRuns: 30 },
  );
});

test('N7: the same seed and effort give the same plan', () => {
  const problem = randomProblem(new Random(3), 10, 6, 6);
  assert.deepEqual(solved(problem, 7, 0.02), solved(problem, 7, 0.02));
});

test('N8: stopped at any moment, there is a whole plan', () => {
  const problem = randomProblem(new Random(3), 12, 6, 5);
  for (const questions of [0, 1, 5, 20, 100, 400, 1000]) {
    let asked = 0;
    solved(problem, 1, 0.2, () => ++asked > questions);
  }
});

test('N7 N8: a ship of very many columns, stopped at once, has a whole plan at the price of looking round her a few times, twice the same', () => {
  const problem = randomProblem(new Random(4), 20, 6, 10_000);
  const start = process.cpuUsage().user;
  const { shifts } = solved(problem, 1, 1, () => true);
  // Looked through for every gap she takes some ten times as long.
  assert(process.cpuUsage().user - start < 4e6, 'seconds of the processor');
  assert.equal(solved(problem, 1, 1, () => true).shifts, shifts);
});

const published = join(process.env['ESTIBA_DATA'] ?? join(import.meta.dirname, '../../../../../shared/data'), 'mpsp/set_2');

test('N1 N5: published problems are read, solved and confirmed', {
  skip: existsSync(published) ? false : 'no published problems here (ESTIBA_DATA)',
}, () => {
  const names = readdirSync(published).filter((name) => name.startsWith('N6_'));
  for (const name of names.slice(0, 8)) {
    const read = readShiftProblem(readFileSync(join(published, name), 'utf8'));
    assert(read.ok, name);
    solved(read.value, 1, 0.05);
  }
});
