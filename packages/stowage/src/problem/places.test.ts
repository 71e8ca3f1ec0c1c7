import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import { placeBox } from '../check/box.ts';
import { readShip } from '../check/ship.ts';
import { box } from '../check/small-call.test-kit.ts';
import { randomShip } from '../random-call.test-kit.ts';
import { locate, slotIndex, slotOf } from './places.ts';
import { compileShip } from './ship.ts';

const slots = fc.record({
  bay: fc.integer({ min: 0, max: 13 }),
  row: fc.integer({ min: 0, max: 5 }),
  tier: fc.constantFrom(0, 1, 2, 3, 4, 6, 8, 70, 72, 80, 82, 83, 84, 86, 88, 90, 98),
});
const feet = fc.constantFrom(10, 20, 30, 40, 45, 53);

test('P1: a slot is found where the independent checker finds it, and named by the place it was found in', () => {
  fc.assert(
    fc.property(fc.nat(), slots, feet, (seed, slot, length) => {
      const vessel = randomShip(new Random(seed));
      const ship = compileShip(vessel);
      const container = box('B', { feet: length as 20 });
      const own = locate(ship, slotIndex(ship), { container, slot }, 0);
      const { berth } = placeBox(container, slot, 'stays', readShip(vessel).find);
      if (own === null || berth === null) {
        assert.equal(own, berth);
        return;
      }
      const bay = vessel.bays[ship.stacks.bay[own.stack]!];
      assert.deepEqual([bay?.number, ship.stacks.row[own.stack], own.k], [berth.site.bay.number, berth.site.stack.row, berth.k]);
      assert.deepEqual([own.half !== 1, own.half !== 0], [berth.inFore, berth.inAft || own.half === 2]);
      assert.deepEqual(slotOf(ship, own.stack, own.half, own.k), { ...slot });
    }),
    { numRuns: 2000 },
  );
});
