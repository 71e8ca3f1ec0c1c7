import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { smallShip } from '../check/small-ship.test-kit.ts';
import { type Floating, Hull, interpolate } from './hull.ts';

const near = (actual: number | undefined, expected: number, within = 1e-6): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= within, `${actual} is not ${expected}`);
const barge = new Hull(smallShip);
/** Buoyancy aft of x and its moment about x. */
function aftOf(x: number, floating: Floating): [number, number] {
  const [force, moment] = [new Float64Array(3), new Float64Array(3)];
  // Asked between others, ahead of and abaft it.
  barge.aftOfEach(Float64Array.of(50, x, 60), floating, force, moment);
  return [force[1]!, moment[1]!];
}

// The barge: 60 m long, 20 m wide, in fresh water: 1,200 t a metre; a box trims by moment / (60² x 20 / 12) = moment / 6,000 m.
test('F1: a box floats at mass / 1,200 and trims by moment / 6,000', () => {
  fc.assert(
    fc.property(fc.double({ min: 1300, max: 10_000, noNaN: true }), fc.double({ min: -1000, max: 1000, noNaN: true }), (mass, moment) => {
      const found = barge.float(mass, mass * 30 - moment);
      near(((found?.aft ?? 0) + (found?.fore ?? 0)) / 2, mass / 1200, 1e-5);
      near((found?.aft ?? 0) - (found?.fore ?? 0), moment / 6000, 1e-5);
    }),
  );
});

test('F1: a mass her table cannot carry, none, or one beyond an end finds no equilibrium', () => {
  assert.equal(barge.float(12_100, 12_100 * 30), null);
  assert.equal(barge.float(-1, -30), null);
  assert.equal(barge.float(Number.NaN, 0), null);
  assert.equal(barge.float(3600, 3600 * 55), null);
  // Trim 4 m on 1 m: the bow would be above the water.
  assert.equal(barge.float(1200, 1200 * 30 - 24_000), null);
});

test('F6, F7: buoyancy aft of a station and its moment about it are those of a trapezium', () => {
  // Draughts 4 aft and 2 fore: at x the draught is 4 - x / 30 and buoyancy 20 (4 - x / 30) t a metre.
  const [force, moment] = aftOf(30, { aft: 4, fore: 2 });
  // 20 (4 x 30 - 30² / 60) = 2,100 t; about x = 30: 20 ∫ (4 - s / 30)(30 - s) ds = 20 (1,800 - 150) = 33,000 t·m.
  near(force, 2100);
  near(moment, 33_000, 1e-3);
  assert.deepEqual(aftOf(0, { aft: 4, fore: 2 }), [0, 0]);
  near(aftOf(60, { aft: 4, fore: 2 })[0], 3600);
  // Between two stations of the table.
  near(aftOf(7, { aft: 4, fore: 2 })[0], 20 * (28 - 49 / 60));
});

test('F1: sections that grow towards the bow carry what a wedge does', () => {
  // 50 m² a metre of draught at the stern, 100 at the bow, in sea water: on an even 2 m areas run from 100 to 200 m².
  const growing = [
    [0, 500],
    [0, 1000],
  ];
  const wedge = new Hull({ ...smallShip, buoyancy: { stations: [0, 60], drafts: [0, 10], areas: growing, density: 1.025 } });
  // 60 x 150 = 9,000 m³, their moment 100 x 60² / 2 + (100 / 60) x 60³ / 3 = 300,000: the centre at 33.333 m.
  const found = wedge.float(9225, (9225 * 100) / 3);
  near(found?.aft, 2, 1e-4);
  near(found?.fore, 2, 1e-4);
});

test('F3: tables are linear between entries and held beyond', () => {
  const table = [
    [1, 10],
    [2, 20],
    [4, 0],
  ] as const;
  const at = (x: number): number =>
    interpolate(
      table,
      x,
      ([a]) => a,
      ([, b]) => b,
    );
  assert.deepEqual([0, 1, 1.5, 2, 3, 4, 9].map(at), [10, 10, 15, 20, 10, 0, 0]);
});
