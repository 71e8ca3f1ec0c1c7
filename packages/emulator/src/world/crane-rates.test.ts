import assert from 'node:assert/strict';
import test from 'node:test';
import { box } from '../testing/boxes.ts';
import { CraneStand, yard, yardPlace } from '../testing/crane-stand.ts';
import { craneRates } from './crane-rates.ts';
import type { CraneFigures } from './statistics.ts';

const HOUR = 3_600_000;
const idle: CraneFigures = { moves: 0, lifts: 0, aborted: 0, working: 0, waiting: 0, held: 0, firstAt: null, lastAt: null };

test('E8: rates are by crane hours from the first order to the last, waits within; cranes without work do not count', () => {
  const one = { ...idle, moves: 60, working: 2 * HOUR, waiting: HOUR / 2, firstAt: 0, lastAt: 2 * HOUR };
  const other = { ...idle, moves: 20, working: HOUR, firstAt: HOUR, lastAt: 3 * HOUR };
  const rates = craneRates([one, other, idle]);
  assert.deepEqual(rates, { cranes: 2, moves: 80, hours: 4, movesPerHour: 20, waitingForTruck: 0.125, withoutOrder: 0.25 });
  assert.deepEqual(craneRates([idle]), { cranes: 0, moves: 0, hours: 0, movesPerHour: 0, waitingForTruck: 0, withoutOrder: 0 });
});

test('E8: a crane keeps account of what it moved and when', () => {
  const stand = new CraneStand({ inventory: [{ container: box('A'), position: yard(2, 1, 1) }] });
  const { now } = stand.around.agenda;
  stand.run(30);
  stand.order('ARMG1', 'a', 'A', yardPlace(yard(2, 1, 1)), yardPlace(yard(6, 1, 1)));
  assert.ok(stand.run(300, () => stand.stored('ARMG1', 'a').state === 'Ended'));
  const { moves, firstAt, lastAt, working } = stand.around.statistics.crane('ARMG1');
  assert.deepEqual([moves, firstAt], [1, now + 30_000]);
  assert.equal(lastAt! - firstAt!, working);
});
