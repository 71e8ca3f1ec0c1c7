import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineOf } from '@estiba/port';
import fc from 'fast-check';
import { NO_BOX } from '../boxes/yard-stacks.ts';
import { aboard, movesOf, smallShip } from '../testing/bay-plan.test-kit.ts';
import { rowOf, tableOf } from '../testing/boxes.test-kit.ts';
import { vessel } from '../testing/yard-model.test-kit.ts';
import { differenceOf } from './difference.ts';
import { factsOfPlan } from './facts-of-plan.ts';
import { boxesOver, overstows } from './overstow.ts';
import { ShipSlots } from './ship-slots.ts';
import { slotsOfCall } from './slots-of-call.ts';

const boxAt = (slots: ShipSlots, when: 'now' | 'later', bay: number, row: number, tier: number): number[] =>
  slots.cellsOf({ bay, row, tier }).map((cell) => slots[when][cell]!);

test('V100: slots tell what stands there now and when she sails', () => {
  const boxes = tableOf([
    aboard('STAYS', 2, 1, 2),
    aboard('OFF', 1, 2, 2),
    aboard('RESTOW', 3, 2, 2),
    aboard('SAME', 2, 1, 4),
    rowOf('ON', { at: 'yard', of: 'A1', bay: 1, row: 1, tier: 1 }),
    aboard('OTHER SHIP', 2, 2, 82, { of: 'C2' }),
  ]);
  const plan = movesOf({
    loads: { ON: [2, 2, 82] },
    discharges: { OFF: [1, 2, 2] },
    restows: {
      RESTOW: [
        [3, 2, 2],
        [1, 2, 2],
      ],
      SAME: [
        [2, 1, 4],
        [2, 1, 4],
      ],
    },
  });
  const slots = slotsOfCall(smallShip, boxes, 'C1', plan);
  assert.deepEqual(
    [boxAt(slots, 'now', 2, 1, 2), boxAt(slots, 'later', 2, 1, 2)],
    [
      [0, 0],
      [0, 0],
    ],
  );
  assert.deepEqual(
    [boxAt(slots, 'now', 2, 2, 2), boxAt(slots, 'later', 2, 2, 2)],
    [
      [1, 2],
      [2, NO_BOX],
    ],
  );
  assert.deepEqual(
    [boxAt(slots, 'now', 2, 2, 82), boxAt(slots, 'later', 2, 2, 82)],
    [
      [NO_BOX, NO_BOX],
      [4, 4],
    ],
  );
  assert.deepEqual([...slots.restows], [2, 3]);
});

test('V100: moves that were carried out change nothing, and what has no slot or is not known is listed', () => {
  const boxes = tableOf([
    aboard('LOADED', 2, 1, 2),
    aboard('MOVED', 2, 1, 4),
    aboard('BACK', 2, 1, 6),
    rowOf('LANDED'),
    aboard('ASTRAY', 4, 1, 2),
  ]);
  const plan = movesOf({
    loads: { LOADED: [2, 1, 2], UNKNOWN: [2, 1, 8] },
    discharges: { LANDED: [2, 1, 2] },
    restows: {
      MOVED: [
        [6, 0, 2],
        [2, 1, 4],
      ],
      BACK: [
        [2, 1, 6],
        [2, 1, 6],
      ],
    },
  });
  const slots = slotsOfCall(smallShip, boxes, 'C1', plan, new Set(['BACK']));
  assert.deepEqual([...slots.later], [...slots.now]);
  assert.equal(slots.restows.size, 0);
  assert.deepEqual(slots.unknown, ['UNKNOWN']);
  assert.deepEqual(slots.astray, [{ box: 4, slot: { bay: 4, row: 1, tier: 2 } }]);
});

test('V100: every slot of a ship has its own cell, and no other slot has one', () => {
  const outline = outlineOf(vessel);
  const slots = new ShipSlots(outline);
  const seen = new Set<number>();
  for (const { half, stack } of slots.columns)
    for (let level = 0; level < stack.tiers; level++) seen.add(slots.cellAt(half, stack.row, stack.bottomTier + 2 * level));
  assert.equal(seen.size, slots.now.length);
  assert.ok(!seen.has(-1) && slots.now.length > 4000);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 99 }), (bay, row, tier) => {
      const cells = slots.cellsOf({ bay, row, tier });
      assert.ok(cells.every((cell) => cell >= 0 && cell < slots.now.length));
      const has = outline.bays.some(
        ({ number, stacks }) =>
          (number === bay || (number % 2 === 0 && Math.abs(number - bay) === 1)) &&
          stacks.some((s) => s.row === row && tier >= s.bottomTier && tier < s.bottomTier + 2 * s.tiers && (tier - s.bottomTier) % 2 === 0),
      );
      assert.equal(cells.length > 0, has);
    }),
  );
});

test('V103: a box overstows what stands under it and leaves earlier; to reach a box, all over it and on its lid is cleared', () => {
  const boxes = tableOf([
    aboard('A', 1, 1, 2, { pod: 'FIRST' }),
    aboard('B', 3, 1, 2, { pod: 'LAST' }),
    aboard('C', 2, 1, 4, { pod: 'LAST' }),
    aboard('D', 2, 1, 82, { pod: 'FIRST' }),
    aboard('E', 2, 1, 84, { pod: 'NOWHERE' }),
    aboard('F', 2, 3, 82, { pod: 'FIRST' }),
    aboard('G', 2, 2, 82, { pod: 'FIRST' }),
  ]);
  const slots = slotsOfCall(smallShip, boxes, 'C1', null);
  assert.deepEqual(
    [...overstows(slots, boxes, ['FIRST', 'LAST'], 'now')].sort((a, b) => a - b),
    [2, 4],
  );
  const over = (id: string) => [...boxesOver(slots, boxes, boxes.indexOf(id)!, 'now')].sort((a, b) => a - b);
  assert.deepEqual([over('B'), over('E'), over('D')], [[2, 3, 4, 6], [], [4]]);
});

test('V110: the difference of two plans is the boxes they set elsewhere', () => {
  const boxes = tableOf([rowOf('SAME'), rowOf('MOVED'), rowOf('ADDED'), rowOf('REMOVED')]);
  const before = movesOf({ loads: { SAME: [2, 1, 2], MOVED: [2, 1, 4], REMOVED: [2, 1, 6] } });
  const after = movesOf({ loads: { SAME: [2, 1, 2], MOVED: [2, 1, 6], ADDED: [2, 1, 4], UNKNOWN: [6, 0, 2] } });
  const { of, left } = differenceOf(boxes, before, after);
  assert.deepEqual(
    [...of],
    [
      [1, 'moved'],
      [3, 'removed'],
      [2, 'added'],
    ],
  );
  assert.deepEqual(
    [...left],
    [
      ['0020104', 1],
      ['0020106', 3],
    ],
  );
});

test('V116: facts of a plan say what becomes of a box, its crane and its place in the list', () => {
  const boxes = tableOf([rowOf('L'), aboard('D', 2, 1, 2), aboard('R', 2, 1, 4), rowOf('N')]);
  const plan = movesOf({
    loads: { L: [2, 2, 2] },
    discharges: { D: [2, 1, 2] },
    restows: {
      R: [
        [2, 1, 4],
        [2, 1, 6],
      ],
    },
  });
  const [{ id: load }, { id: off }] = [plan.loads[0]!, plan.discharges[0]!];
  const line = (kind: 'load' | 'discharge', id: typeof load) => ({
    kind,
    boxes: [{ id, slot: { bay: 2, row: 1, tier: 2 } }],
    bay: 2,
    start: 0,
    end: 1,
  });
  const queues = [
    { crane: 'STS1', instructions: [line('discharge', off)] },
    { crane: 'STS2', instructions: [{ kind: 'open-lid', lid: 'A', bay: 2, start: 0, end: 1 }, line('load', load)] },
  ] as never as Parameters<typeof factsOfPlan>[2];
  const facts = factsOfPlan(boxes, plan, queues, new Map([['N', 'broken' as const]]));
  assert.deepEqual([...facts.move], [1, 2, 3, 0]);
  assert.deepEqual([...facts.crane], [1, 0, -1, -1]);
  assert.deepEqual([...facts.sequence], [1, 0, -1, -1]);
  assert.deepEqual([...facts.violation], [0, 0, 0, 2]);
});
