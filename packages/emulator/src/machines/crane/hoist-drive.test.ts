import assert from 'node:assert/strict';
import test from 'node:test';
import { hoistUnder } from './hoist-drive.ts';

const speeds = { hoistLadenMetresPerMinute: 90, hoistEmptyMetresPerMinute: 180 };
const FAR = 600;

test('E47: the safe load is hoisted at the laden speed, an empty spreader at the empty one, and the lighter a box the faster', () => {
  const hoist = hoistUnder(speeds, 60, 1000);
  const seconds = [60_000, 30_000, 0].map((load) => Math.round(hoist(FAR, load, 0) / 1000));
  assert.deepEqual(seconds, [400, 300, 200]);
  assert.equal(hoist(FAR, 90_000, 0), hoist(FAR, 60_000, 0), 'no slower than the site file says');
});

test('E47: where no safe load is known, every box goes at the laden speed', () => {
  const hoist = hoistUnder(speeds, null, 1000);
  assert.deepEqual(
    [hoist(FAR, 1, 0), hoist(FAR, 60_000, 0)].map((time) => Math.round(time / 1000)),
    [400, 400],
  );
});

test('E47: two parts of one hoisting take as long as the whole, less than with a stop between', () => {
  const hoist = hoistUnder(speeds, 60, 0.4);
  const whole = hoist(20, 0, 0);
  assert.ok(Math.abs(hoist(5, 0, 0) + hoist(15, 0, 5) - whole) < 1e-6);
  assert.ok(hoist(5, 0, 0) + hoist(15, 0, 0) > whole + 2000);
});
