import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { formatSlot, type StowedContainer } from '@estiba/port';
import fc from 'fast-check';
import { checkLoading } from '../check.ts';
import { here, last, next, rulesOf, smallCall, smallPlan, stowed } from '../check/small-call.test-kit.ts';
import { Planner } from '../planner.test-kit.ts';
import { randomCall, randomShip } from '../random-call.test-kit.ts';

const long = { feet: 40 } as const;
const leaving = { feet: 40, pod: here } as const;

/** Boxes that must be restowed, each with the code of its reason and what it names. */
function restows(arrival: readonly StowedContainer[], opened: readonly string[] = []): Record<string, string> {
  const call = smallCall({ arrival });
  const lids = new Set(opened.map((id) => call.vessel.lids.findIndex((lid) => lid.id === id)));
  const { problem } = new Planner(call, {}, lids);
  return Object.fromEntries(
    problem.restows.map(({ box, reason }) => [problem.boxes.containers[box]!.id, [reason.code, ...Object.values(reason.params)].join(' ')]),
  );
}

test('L2: what stands above a box that leaves is restowed, in each half it shares', () => {
  const under = stowed('0010182', { pod: here });
  const beside = stowed('0030182', {}, 'BESIDE');
  assert.deepEqual(restows([under, beside, stowed('0030184', {}, 'FREE')]), {});
  assert.deepEqual(restows([under, beside, stowed('0010184', {}, 'ABOVE')]), { ABOVE: 'restow.above 0010182' });
  assert.deepEqual(restows([under, beside, stowed('0020184', long, 'ABOVE')]), { ABOVE: 'restow.above 0010182' });
});

test('L2: and what stands above that, for the box right below it', () => {
  const pile = [stowed('0020182', leaving), stowed('0020184', long, 'SECOND'), stowed('0020186', long, 'THIRD')];
  assert.deepEqual(restows(pile), { SECOND: 'restow.above 0020182', THIRD: 'restow.above 0020184' });
  // A box that leaves itself is none; the one on it stays in the way.
  assert.deepEqual(restows([stowed('0020182', long), stowed('0020184', leaving), stowed('0020186', long, 'TOP')]), {
    TOP: 'restow.above 0020184',
  });
});

test('L1: boxes on the lid over a box that leaves are restowed, on the other lid not', () => {
  const onLid = [stowed('0020182', long, 'ROW1'), stowed('0020382', long, 'ROW3'), stowed('0020282', long, 'ROW2')];
  const why = 'restow.on-lid 02S 0020102';
  assert.deepEqual(restows([stowed('0020102', leaving), ...onLid]), { ROW1: why, ROW3: why });
});

test('L1, L2: a box restowed in the hold opens its lid: the cascade goes on', () => {
  // LOW leaves below HIGH in the hold; HIGH is in a stack without a box leaving from under any other lid.
  const call = [stowed('0020102', leaving), stowed('0020104', long, 'HIGH'), stowed('0020182', long, 'DECK')];
  assert.deepEqual(restows(call), { HIGH: 'restow.above 0020102', DECK: 'restow.on-lid 02S 0020102' });
});

test('L4: a lid opened for the loads puts what stands on it in the way', () => {
  const onLid = [stowed('0020182', long, 'ROW1'), stowed('0020184', long, 'HIGH'), stowed('0020282', long, 'ROW2')];
  assert.deepEqual(restows(onLid, ['02S']), { ROW1: 'restow.lid-for-loads 02S', HIGH: 'restow.lid-for-loads 02S' });
});

test('L1: a lid is shut while a box on it stays', () => {
  const shut = (arrival: readonly StowedContainer[]): string[] => {
    const { problem } = new Planner(smallCall({ arrival }));
    return problem.ship.lidIds.filter((_, lid) => problem.shut[lid] === 1);
  };
  assert.deepEqual(shut([stowed('0020182', long), stowed('0060282', leaving), stowed('0100102', long)]), ['02S']);
  assert.deepEqual(shut([stowed('0020182', long), stowed('0020102', leaving)]), []);
});

test('L1 L2 L4 C2: with exactly these boxes moved the checker finds nothing in the way and no restow needless', () => {
  fc.assert(
    fc.property(fc.noShrink(fc.nat()), (seed) => {
      const random = new Random(seed);
      const mix = { pods: [here, next, last, last, last, last], odd: 0, unloadable: 0 };
      const call = randomCall(random, randomShip(random), { aboard: 80, loads: 0 }, mix);
      const { problem } = new Planner(call);
      // Each goes back to a slot of its own far off the ship: only rules of reach are asked.
      const plan = smallPlan(call, {
        restows: Object.fromEntries(
          problem.restows.map(({ box, slot }, i): [string, [string, string]] => [
            problem.boxes.containers[box]!.id,
            [formatSlot(slot), formatSlot({ bay: 98, row: i, tier: 82 })],
          ]),
        ),
      });
      const found = rulesOf(checkLoading(call, plan)).filter((rule) => /^[LC]/.test(rule));
      assert.deepEqual(found, []);
      // And with any one of them left where it is, something is.
      for (const { id } of plan.restows.slice(0, 3)) {
        const fewer = { ...plan, restows: plan.restows.filter((one) => one.id !== id) };
        assert.ok(
          rulesOf(checkLoading(call, fewer)).some((rule) => rule === 'L1' || rule === 'L2'),
          id,
        );
      }
    }),
    { numRuns: 60 },
  );
});
