import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import type { StowedContainer } from '../call/call.ts';
import { chooseBallast } from '../generate/ballast.test-kit.ts';
import { generateVessel } from '../generate/index.ts';
import { isDeckTier } from '../vessel/slot.ts';
import { inferVessel } from './index.ts';
import { placeOf, randomPlan, testBox } from './plan.test-kit.ts';

/** A loading with the given mass in every deck box. */
function topHeavy(tonnes: number): StowedContainer[] {
  return randomPlan(generateVessel(2800), new Random(5)).map((box) => ({
    ...box,
    container: isDeckTier(box.slot.tier) ? testBox(box.container.id, box.container.sizeType.code, tonnes) : box.container,
  }));
}

function gmWith(plan: readonly StowedContainer[]): { gm: number; minGm: number; assumed: string } {
  const result = inferVessel([plan], { name: 'TEST' });
  assert.ok(result.ok);
  const ship = result.value;
  const cargo = plan.map((box) => {
    const place = placeOf(ship, box);
    assert.ok(place !== null);
    const z = place.stack.z + ((box.slot.tier - place.stack.bottomTier) / 2 + 0.45) * 2.65;
    return { mass: box.container.weight.gross / 1000, fromX: place.bay.x - 6, toX: place.bay.x + 6, y: 0, z };
  });
  const { condition } = chooseBallast(ship, cargo);
  return { ...condition, assumed: ship.assumed.join('\n') };
}

test('a ship seen with an easy loading is the usual one', () => {
  const { gm, minGm, assumed } = gmWith(topHeavy(3));
  assert.ok(gm >= minGm);
  assert.doesNotMatch(assumed, /waterline: fuller|centre lowered/);
});

test('a ship seen with heavy boxes on deck sailed so: she is inferred steady enough for it, and it is told', () => {
  const { gm, minGm, assumed } = gmWith(topHeavy(16));
  assert.ok(gm >= minGm, `GM ${gm}`);
  assert.match(assumed, /waterline: fuller/);
});
