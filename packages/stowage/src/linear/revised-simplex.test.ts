import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { Simplex as SectionSimplex } from '../section/bound/simplex.ts';
import { Simplex as ShiftSimplex } from '../shifts/linear/simplex.ts';
import type { RevisedSimplex } from './revised-simplex.ts';

const negligible = 1e-7;

/** Columns of whole numbers: the first `rows.length` are unit columns at a price, so that something always fits. */
function addRandomColumns(random: Random, lp: RevisedSimplex, count: number): void {
  const size = lp.rhs.length;
  for (let row = 0; row < size; row++) lp.add(9, [row], [1]);
  for (let column = 0; column < count; column++) {
    const rows = Array.from({ length: size }, (_, row) => row).filter(() => random.next() < 0.7);
    lp.add(
      random.int(9) - 1,
      rows,
      rows.map(() => random.int(6) - 2),
    );
  }
}

const rhsOf = (random: Random, size: number): Float64Array => Float64Array.from({ length: size }, () => random.int(5));

/** Solves for a section's programme: unit columns first, all columns priced, the inverse made anew now and then. False if nothing bounds it. */
function solveAsSection(lp: SectionSimplex): boolean {
  lp.start([...lp.rhs.keys()]);
  for (let column = lp.price(negligible); column >= 0; column = lp.price(negligible)) {
    if (!lp.enter(column)) return false;
    if (lp.pivots % 3 === 0) lp.refresh();
  }
  return true;
}

/** Solves as shifts do: begins with whatever columns there are. */
function solveAsShifts(lp: ShiftSimplex, first: number[]): boolean {
  lp.start(lp.shortestFirst(first));
  for (;;) {
    const column = lp.priceKnown(lp.count, negligible);
    if (column < 0) return true;
    if (!lp.enter(column)) return false;
  }
}

/** Values of columns that together make up the right-hand sides, by Gauss and Jordan; nothing where they depend on each other. */
function valuesOf(lp: RevisedSimplex, chosen: readonly number[]): number[] | undefined {
  const table = [...lp.rhs].map((amount) => [...chosen.map(() => 0), amount]);
  chosen.forEach((column, at) => {
    const { rows, values } = lp.columns.entriesOf(column);
    rows.forEach((row, k) => (table[row]![at] = values[k]!));
  });
  for (let at = 0; at < chosen.length; at++) {
    const pivot = table.findIndex((line, row) => row >= at && Math.abs(line[at]!) > 1e-9);
    if (pivot < 0) return undefined;
    [table[at], table[pivot]] = [table[pivot]!, table[at]!];
    const by = table[at]![at]!;
    table[at] = table[at]!.map((value) => value / by);
    table.forEach((line, row) => {
      const share = line[at]!;
      if (row !== at) table[row] = line.map((value, k) => value - share * table[at]![k]!);
    });
  }
  return table.map((line) => line[chosen.length]!);
}

/** The least cost over every basis there is. */
function cheapestBasis(lp: RevisedSimplex): number {
  let best = Number.POSITIVE_INFINITY;
  const extend = (chosen: readonly number[], from: number): void => {
    if (chosen.length === lp.rhs.length) {
      const values = valuesOf(lp, chosen);
      if (values?.every((value) => value > -1e-9))
        best = Math.min(
          best,
          chosen.reduce((sum, column, at) => sum + lp.columns.costOf(column) * values[at]!, 0),
        );
      return;
    }
    for (let column = from; column < lp.count; column++) extend([...chosen, column], column + 1);
  };
  extend([], 0);
  return best;
}

/** What proves an optimum: the basis makes up the right-hand sides, costs what the duals say they are worth, and no column costs less than its worth. */
function assertOptimal(lp: RevisedSimplex): void {
  const made = new Float64Array(lp.rhs.length);
  lp.basis.forEach((column, place) => {
    const { rows, values } = lp.columns.entriesOf(column);
    assert(lp.x[place]! > -1e-6);
    rows.forEach((row, k) => (made[row]! += values[k]! * lp.x[place]!));
  });
  lp.rhs.forEach((amount, row) => assert(Math.abs(made[row]! - amount) < 1e-6, `row ${row}: ${made[row]} of ${amount}`));
  const worth = lp.rhs.reduce((sum, amount, row) => sum + amount * lp.duals[row]!, 0);
  assert(Math.abs(worth - lp.cost) < 1e-6, `worth ${worth}, cost ${lp.cost}`);
  for (let column = 0; column < lp.count; column++) assert(lp.columns.reducedCost(column, lp.duals) > -1e-6);
}

test('B10 N6: on small programmes the cost is that of the cheapest of all bases', () => {
  const random = new Random(1);
  const solved = { section: 0, shifts: 0, unbounded: 0 };
  for (let round = 0; round < 300; round++) {
    const rhs = rhsOf(random, 1 + random.int(3));
    const seed = random.uint32();
    const count = 1 + random.int(6);
    const section = new SectionSimplex(rhs);
    addRandomColumns(new Random(seed), section, count);
    const shifts = new ShiftSimplex(rhs);
    addRandomColumns(new Random(seed), shifts, count);
    const first = Array.from({ length: shifts.count }, (_, column) => column).filter(() => random.next() < 0.5);
    const isBounded = solveAsSection(section);
    if (isBounded) {
      assertOptimal(section);
      assert(Math.abs(section.cost - cheapestBasis(section)) < 1e-6, `round ${round}`);
      solved.section++;
    } else solved.unbounded++;
    // Stand-ins bought by the start are columns like others from then on; they may make a programme unbounded that was not.
    if (solveAsShifts(shifts, first)) {
      assertOptimal(shifts);
      assert(Math.abs(shifts.cost - cheapestBasis(shifts)) < 1e-6, `round ${round}`);
      solved.shifts++;
    } else if (isBounded) assert(shifts.count > section.count, `round ${round}`);
  }
  assert(solved.section > 150 && solved.shifts > 150 && solved.unbounded > 0, JSON.stringify(solved));
});

test('B10 N6: after so many changes that the inverse was made anew, the optimum is still proven by its duals', () => {
  const random = new Random(2);
  let most = 0;
  for (let round = 0; round < 4; round++) {
    const rhs = Float64Array.from({ length: 40 }, () => 1 + random.int(9));
    const lp = new ShiftSimplex(rhs);
    for (let column = 0; column < 900; column++) {
      const rows = random.shuffle([...rhs.keys()]).slice(0, 2 + random.int(5));
      lp.add(
        1 + random.int(30),
        rows,
        rows.map(() => 1 + random.int(3)),
      );
    }
    assert(solveAsShifts(lp, []));
    assertOptimal(lp);
    most = Math.max(most, lp.pivots);
  }
  assert(most > 150, `${most} changes make no inverse anew`);
});

test('B10 N6: a programme made anew from its basis has the same values and duals', () => {
  const random = new Random(3);
  const lp = new SectionSimplex(Float64Array.from({ length: 12 }, () => 1 + random.int(9)));
  addRandomColumns(random, lp, 600);
  lp.start([...lp.rhs.keys()]);
  for (let change = 0; change < 8; change++) assert(lp.enter(lp.price(negligible)));
  const [x, duals] = [lp.x.slice(), lp.duals.slice()];
  const valueOf = new Map([...lp.basis].map((column, place) => [column, x[place]!]));
  lp.refresh();
  lp.basis.forEach((column, place) => assert(Math.abs(lp.x[place]! - valueOf.get(column)!) < 1e-9));
  duals.forEach((dual, row) => assert(Math.abs(lp.duals[row]! - dual) < 1e-9));
});
