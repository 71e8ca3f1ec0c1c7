import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateVessel, VESSEL_CLASSES, type VesselClass } from './index.ts';

const CLASSES = Object.keys(VESSEL_CLASSES).map(Number) as VesselClass[];

for (const nominal of CLASSES) {
  const ship = generateVessel(nominal);
  const stacks = ship.bays.flatMap((bay) => bay.stacks);

  test(`${nominal} TEU: the same class gives the same ship`, () => {
    assert.deepEqual(generateVessel(nominal), ship);
  });

  test(`${nominal} TEU: capacity is within 3 % of the class`, () => {
    const teu = stacks.reduce((sum, stack) => sum + 2 * stack.tiers, 0);
    assert.equal(teu, ship.particulars.teu);
    assert.ok(Math.abs(teu / nominal - 1) <= 0.03, `${teu} TEU`);
  });
}
