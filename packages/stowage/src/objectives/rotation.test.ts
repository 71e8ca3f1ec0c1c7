import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import { checkLoading } from '../check.ts';
import { box, here, last, next, smallCall, smallPlan, stowed } from '../check/small-call.test-kit.ts';
import { smallShip } from '../check/small-ship.test-kit.ts';
import { Planner, planner, type Put } from '../planner.test-kit.ts';
import { randomCall, randomPlace, randomShip } from '../random-call.test-kit.ts';
import { slotOf } from '../problem/places.ts';
import { countRotation } from './rotation.ts';
import { scoreOf } from './score.ts';

const long = { feet: 40 } as const;
const toNext = { feet: 40, pod: next } as const;

/** Restows at later ports and lids opened, of a ship loaded so from empty: what the search keeps, and what the score says. */
function later(boxes: readonly Put[]): [restows: number, lids: number] {
  const { stow } = planner(boxes);
  const { restowsLater, lidMoves } = countRotation(stow);
  assert.equal(stow.tally.restows, restowsLater);
  const lidsHere = new Set(
    boxes.filter(([slot]) => Number(slot.slice(5)) < 70).map(([slot]) => `${slot.slice(0, 3)}${Number(slot.slice(3, 5)) % 2}`),
  );
  return [restowsLater, lidMoves - lidsHere.size];
}

test('T3: a box that stays above one that leaves is a restow', () => {
  assert.deepEqual(
    later([
      ['0020182', toNext],
      ['0020184', long],
    ]),
    [1, 0],
  );
  assert.deepEqual(
    later([
      ['0020182', long],
      ['0020184', toNext],
    ]),
    [0, 0],
  );
  // Both boxes above it, and not the one in the other half.
  assert.deepEqual(later([['0010182', { pod: next }], ['0030182'], ['0020184', long], ['0020186', long]]), [2, 0]);
  assert.deepEqual(later([['0010182', { pod: next }], ['0030182'], ['0030184']]), [0, 0]);
});

test('T3: at each port once, whatever the number of boxes that leave below', () => {
  assert.deepEqual(
    later([
      ['0020182', toNext],
      ['0020184', toNext],
      ['0020186', long],
    ]),
    [1, 0],
  );
});

test('T3, T4: boxes on the lid over a leaving hold box are restows, and the lid is opened once a port', () => {
  assert.deepEqual(
    later([
      ['0020102', toNext],
      ['0020302', toNext],
    ]),
    [0, 1],
  );
  assert.deepEqual(
    later([
      ['0020102', toNext],
      ['0020182', long],
    ]),
    [1, 1],
  );
  assert.deepEqual(
    later([
      ['0020102', toNext],
      ['0020282', long],
    ]),
    [0, 1],
  );
  // At the last port the other box leaves under the same lid.
  assert.deepEqual(
    later([
      ['0020102', long],
      ['0020104', toNext],
    ]),
    [0, 2],
  );
});

test('T3: a box for no port of the rotation is in the way at each of them', () => {
  const call = smallCall({
    arrival: [stowed('0020186', { feet: 40, pod: 'XXXXX' }, 'STUCK')],
    loadList: [box('B1', long), box('B2', toNext)],
    rotation: [next, last],
  });
  // Hanging above the free places, it stays; B1 and B2 leave from under the lid it stands on: rows 01 and 03 of the other lid do not.
  const made = new Planner(call);
  made.put('B1', '0020202');
  made.put('B2', '0020402');
  assert.equal(countRotation(made.stow).restowsLater, 0);
  const under = new Planner({
    ...call,
    arrival: [stowed('0020102', toNext, 'LOW'), stowed('0020182', { feet: 40, pod: 'XXXXX' }, 'STUCK')],
  });
  under.put('B1', '0020184');
  // B1 stands on the lid over LOW: one restow that counts; STUCK and LOW are not handled here.
  assert.equal(countRotation(under.stow).restowsLater, 1);
});

test('T2, T4: restows and lids of this port', () => {
  const call = smallCall({ arrival: [stowed('0020102', { feet: 40, pod: here }), stowed('0020182', long, 'TOP')] });
  const made = new Planner(call);
  made.put('TOP', '0020182');
  const terms = new Map(scoreOf(made.stow, 0, 0, 0).map(({ term, value }) => [term, value]));
  assert.deepEqual([terms.get('restows-here'), terms.get('lid-moves')], [1, 1]);
});

/*
 * Here: 3 discharges in bay 02 and 1 load in bay 06, two cranes: the pair 02-06 does 4 of 4 moves, 2 above an even 2.
 * Later: at the last port bay 06 gives 1 and bay 10 gives 3: the pair 06-10 does 4 of 4, 2 above an even 2. Sum 4.
 */
test('T5: moves of the busiest pair of adjacent bays above an even share, port by port', () => {
  const call = smallCall({
    arrival: [
      ...['0020182', '0020282', '0020382'].map((slot) => stowed(slot, { feet: 40, pod: here })),
      ...['0100182', '0100282', '0100382'].map((slot) => stowed(slot, long)),
    ],
    loadList: [box('B1', long)],
    cranes: ['C1', 'C2'].map((id) => ({ id, movesPerHour: 30 })),
  });
  const spread = (cranes: typeof call.cranes): number => {
    const made = new Planner({ ...call, cranes });
    made.put('B1', '0060182');
    return countRotation(made.stow).craneSpread;
  };
  assert.equal(spread(call.cranes), 4);
  assert.equal(spread(call.cranes.slice(1)), 0);
  assert.equal(spread([]), 0);
});

test('T1, T9, T10: boxes left out, tonnes of ballast and slots changed are what they are told, at their weights', () => {
  const { stow } = planner([]);
  const terms = scoreOf(stow, 3, 250, 7);
  const costOf = (name: string): [number, number] | undefined => {
    const found = terms.find(({ term }) => term === name);
    return found && [found.value, found.cost / found.weight];
  };
  assert.deepEqual(costOf('left-out'), [3, 3]);
  assert.deepEqual(costOf('ballast')?.[0], 250);
  assert.deepEqual(costOf('changes'), [7, 7]);
  assert.ok(terms.every(({ value, weight, cost }) => cost === value * weight && weight > 0));
});

test('T3 T4 T5: the score is what the independent checker counts, whatever stands where', () => {
  fc.assert(
    fc.property(fc.noShrink(fc.nat()), (seed) => {
      const random = new Random(seed);
      const mix = { pods: [next, next, last, last, 'XXXXX'], odd: 0, unloadable: 0 };
      const call = randomCall(random, randomShip(random), { aboard: 40, loads: 40 }, mix);
      const made = new Planner(call);
      const { problem, stow, rules } = made;
      for (let index = 0; index < problem.loads; index++) {
        for (let tries = 0; tries < 6 && stow.stackOf[index]! < 0; tries++) rules.tryPush(stow, index, ...randomPlace(made, index, random));
      }
      const loads = call.loadList.flatMap(({ id }, index) =>
        stow.stackOf[index]! < 0
          ? []
          : [{ id, slot: slotOf(problem.ship, stow.stackOf[index]!, stow.halfOf[index]!, stow.positionOf[index]!) }],
      );
      const terms = new Map(checkLoading(call, { ...smallPlan(call), loads }).score.map(({ term, value }) => [term, value]));
      const { restowsLater, lidMoves, craneSpread } = countRotation(stow);
      const theirs = [terms.get('restows-later'), terms.get('lid-moves'), terms.get('crane-spread')];
      assert.deepEqual([restowsLater, lidMoves, craneSpread], theirs);
    }),
    { numRuns: 40 },
  );
});

test('T3 T4: what the search keeps is the score of a ship that was empty', () => {
  fc.assert(
    fc.property(fc.noShrink(fc.nat()), (seed) => {
      const random = new Random(seed);
      const call = randomCall(random, smallShip, { aboard: 0, loads: 60 }, { pods: [next, last], odd: 0, unloadable: 0 });
      const made = new Planner(call);
      const lidsHere = new Set<number>();
      for (let index = 0; index < call.loadList.length; index++) {
        const [stack, half] = randomPlace(made, index, random);
        const { lid, level } = made.problem.ship.stacks;
        if (made.rules.tryPush(made.stow, index, stack, half) && level[stack] === 0) lidsHere.add(lid[stack]!);
      }
      const { restowsLater, lidMoves } = countRotation(made.stow);
      assert.deepEqual([made.stow.tally.restows, made.stow.tally.lidMoves], [restowsLater, lidMoves - lidsHere.size]);
    }),
    { numRuns: 40 },
  );
});
