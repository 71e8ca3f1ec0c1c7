import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VesselProfile } from '../vessel/profile.ts';
import { generateVessel } from './index.ts';

const BOX = 2.591;

/** Greatest use of the racking, post and lifting limits of an inner stack of 40' boxes of these masses [t], from below: 1 is at the limit. */
function lashingUse(ship: VesselProfile, bayNumber: number, masses: readonly number[]): number {
  const { lashing, particulars } = ship;
  const bay = ship.bays.find((candidate) => candidate.number === bayNumber);
  const stack = bay?.stacks.find((candidate) => candidate.level === 'deck' && candidate.row <= 2);
  assert.ok(bay !== undefined && stack !== undefined);
  const half = particulars.lpp / 2;
  const centre = (j: number): number => stack.z + (j + 0.45) * BOX;
  const forces = masses.map((mass, j) => {
    const height = lashing.transversePerMetre * (centre(j) - lashing.zReference);
    const ends = (lashing.transverseAtEnds * Math.abs(bay.x - half)) / half;
    return (mass * 9.81 * Math.min(lashing.transverseMax, lashing.transverseBase + height + ends)) / 2;
  });
  const raised = Math.max(0, Math.min(bay.lashingBridge, masses.length - Math.max(...lashing.rods.map(({ box }) => box))));
  const rods = lashing.rods
    .map(({ box, horizontal }) => ({ index: box + raised - 1, horizontal }))
    .filter(({ index }) => index < masses.length);
  const uses = masses.map((_, i) => {
    const above = rods.filter(({ index }) => index > i);
    const sum = (from: number, f: (j: number) => number): number => masses.reduce((total, _m, j) => (j < from ? total : total + f(j)), 0);
    const racking =
      sum(i + 1, (j) => forces[j] as number) + 0.45 * (forces[i] as number) - above.reduce((total, rod) => total + rod.horizontal, 0);
    const lever = above.reduce((total, rod) => total + rod.horizontal * (rod.index - i) * BOX, 0);
    const moment = Math.max(0, sum(i, (j) => (forces[j] as number) * (centre(j) - stack.z - i * BOX)) - lever);
    const post = (lashing.vertical * 9.81 * sum(i + 1, (j) => masses[j] as number)) / 4 + moment / lashing.postSpacing;
    const lift = moment / lashing.postSpacing - (9.81 * sum(i, (j) => masses[j] as number)) / 4;
    return Math.max(racking / lashing.rackingLimit, post / lashing.postLimit, lift / lashing.liftLimit);
  });
  return Math.max(...uses);
}

const falling = (tiers: number): number[] => Array.from({ length: tiers }, (_, k) => 20 - (16.2 * k) / (tiers - 1));

for (const nominal of [13600, 18000, 24000] as const) {
  const ship = generateVessel(nominal);
  const midship = ship.bays[Math.floor(ship.bays.length / 2)]?.number as number;

  test(`${nominal} TEU: ten tiers from 20 t below to empties above hold, nine tiers of 20 t do not`, () => {
    assert.ok(lashingUse(ship, midship, falling(10)) <= 1, `use ${lashingUse(ship, midship, falling(10))}`);
    assert.ok(
      lashingUse(
        ship,
        midship,
        Array.from({ length: 9 }, () => 20),
      ) > 1,
    );
  });
}

for (const [nominal, tiers] of [
  [1100, 5],
  [2800, 6],
  [5000, 7],
  [9000, 8],
] as const) {
  const ship = generateVessel(nominal);
  const midship = ship.bays[Math.floor(ship.bays.length / 2)]?.number as number;

  test(`${nominal} TEU: ${tiers} tiers from 20 t below to empties above hold, as many of 25 t do not`, () => {
    assert.ok(lashingUse(ship, midship, falling(tiers)) <= 1, `use ${lashingUse(ship, midship, falling(tiers))}`);
    assert.ok(
      lashingUse(
        ship,
        midship,
        Array.from({ length: tiers }, () => 25),
      ) > 1,
    );
  });
}
