import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import type { StowedContainer } from '../call/call.ts';
import { generateVessel, VESSEL_CLASSES, type VesselClass } from '../generate/index.ts';
import type { VesselProfile } from '../vessel/profile.ts';
import { readProfile } from '../vessel/read-profile.ts';
import { inferVessel } from './index.ts';
import { overLimit, placeOf, randomPlan, testBox } from './plan.test-kit.ts';

function inferred(plans: readonly (readonly StowedContainer[])[]): VesselProfile {
  const result = inferVessel(plans, { name: 'TEST' });
  assert.ok(result.ok);
  return result.value;
}

const stacksOf = (ship: VesselProfile): Map<string, VesselProfile['bays'][number]['stacks'][number]> =>
  new Map(ship.bays.flatMap((bay) => bay.stacks.map((stack) => [`${bay.number} ${stack.level} ${stack.row}`, stack])));

for (const nominal of Object.keys(VESSEL_CLASSES).map(Number) as VesselClass[]) {
  test(`from two random loadings of a ${nominal} TEU ship: every box has a place, and most of the ship is right`, () => {
    const ship = generateVessel(nominal);
    const random = new Random(nominal);
    const plans = [randomPlan(ship, random), randomPlan(ship, random)];
    const guess = inferred(plans);
    assert.deepEqual(
      plans.flat().filter((box) => placeOf(guess, box) === null),
      [],
    );
    assert.deepEqual(
      plans.flatMap((plan) => overLimit(guess, plan)),
      [],
    );
    const read = readProfile(guess);
    assert.deepEqual(read.ok ? [] : read.reasons, []);

    assert.deepEqual(
      guess.bays.map(({ number }) => number),
      ship.bays.map(({ number }) => number),
    );
    const [real, found] = [stacksOf(ship), stacksOf(guess)];
    const right = [...real].filter(
      ([key, stack]) => found.get(key)?.bottomTier === stack.bottomTier && found.get(key)?.tiers === stack.tiers,
    );
    assert.ok(right.length >= 0.9 * real.size, `${right.length} of ${real.size} stacks right`);
    assert.ok(found.size <= 1.02 * real.size, `${found.size} stacks for ${real.size}`);
    assert.ok(Math.abs(guess.particulars.teu / ship.particulars.teu - 1) < 0.05, `${guess.particulars.teu} TEU`);
    for (const field of ['loa', 'lpp', 'beam', 'depth', 'maxDraft'] as const) {
      assert.ok(
        Math.abs(guess.particulars[field] / ship.particulars[field] - 1) < 0.1,
        `${field} ${guess.particulars[field]} for ${ship.particulars[field]}`,
      );
    }
  });
}

test('bays: two halves make a 40-foot bay, a half alone stays odd, a gap in the usual step is a bay like its neighbours', () => {
  const stow = (bay: number, code: string): StowedContainer[] =>
    [0, 1, 2].map((row) => ({ container: testBox(`B${bay}${row}`, code, 10), slot: { bay, row, tier: 82 } }));
  const guess = inferred([[...stow(1, '22G1'), ...stow(4, '42G1'), ...stow(12, '42G1'), ...stow(17, '22G1'), ...stow(19, '22G1')]]);
  assert.deepEqual(
    guess.bays.map(({ number }) => number),
    [1, 4, 8, 12, 18],
  );
  assert.equal(guess.bays[0]?.stacks[0]?.takes40, false);
  assert.equal(guess.bays[2]?.stacks.length, 3);
  assert.match(guess.assumed.join('\n'), /bays 8: no box was seen/);
  assert.match(guess.assumed.join('\n'), /bays 1: only 20'/);
});

test('rows: what stands on one side stands on the other, and rows between are filled', () => {
  const guess = inferred([[0, 7].map((row) => ({ container: testBox(`R${row}`, '42G1', 10), slot: { bay: 2, row, tier: 82 } }))]);
  assert.deepEqual(
    guess.bays[0]?.stacks.map(({ row }) => row),
    [8, 6, 4, 2, 0, 1, 3, 5, 7],
  );
});

test('plans without any box that could stand anywhere are refused with a reason', () => {
  const result = inferVessel([[{ container: testBox('X', '42G1', 10), slot: { bay: 1, row: 0, tier: 82 } }]], { name: 'TEST' });
  assert.deepEqual(result, { ok: false, reasons: [{ code: 'infer.no-boxes', params: { plans: 1, boxes: 1 } }] });
});

const anyBox = fc.record({
  code: fc.constantFrom('22G1', '42G1', '45R1', 'L5G1', 'P5G1', '12G1', '32G1', '????'),
  bay: fc.oneof(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 999 })),
  row: fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 99 })),
  tier: fc.oneof(fc.constantFrom(2, 4, 8, 16, 80, 82, 84, 98), fc.integer({ min: 0, max: 99 })),
  tonnes: fc.double({ min: 0, max: 99, noNaN: true }),
  isActive: fc.boolean(),
});

test('any plan at all: every box has a place in a sound profile or is told to have none', () => {
  let drawnShips = 0;
  fc.assert(
    fc.property(fc.array(fc.array(anyBox, { maxLength: 60 }), { minLength: 1, maxLength: 3 }), (drawn) => {
      const plans = drawn.map((plan, p) =>
        plan.map(({ code, bay, row, tier, tonnes, isActive }, i) => ({
          container: testBox(`P${p}B${i}`, code, tonnes, isActive),
          slot: { bay, row, tier },
        })),
      );
      const result = inferVessel(plans, { name: '', imo: 'none' });
      if (!result.ok) return;
      drawnShips++;
      const read = readProfile(JSON.parse(JSON.stringify(result.value)));
      assert.deepEqual(read.ok ? [] : read.reasons, []);
      const told =
        /^(\d+) box\(es\) without a place/.exec(result.value.assumed.find((line) => line.includes('without a place')) ?? '')?.[1] ?? '0';
      assert.equal(plans.flat().filter((box) => placeOf(result.value, box) === null).length, Number(told));
    }),
    { numRuns: 200, seed: 1 },
  );
  assert.ok(drawnShips > 100, `${drawnShips} of 200`);
});
