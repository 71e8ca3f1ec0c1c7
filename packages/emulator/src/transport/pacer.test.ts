import assert from 'node:assert/strict';
import test from 'node:test';
import { Pacer } from './pacer.ts';

test('E43: each emulated moment is waited for at so many times the pace of the clock on the wall, and what came late is caught up', async () => {
  let now = 5000;
  const waits: number[] = [];
  const clock = {
    now: () => now,
    wait: (milliseconds: number): Promise<void> => {
      waits.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  };
  const pacer = new Pacer(100, 1_000_000, clock);
  await pacer.wait(1_001_000);
  await pacer.wait(1_002_000);
  now += 25;
  await pacer.wait(1_003_000);
  await pacer.wait(1_004_000);
  await pacer.wait(1_005_000);
  assert.deepEqual(waits, [10, 10, 5]);
  await new Pacer(null, 0, clock).wait(1e9);
  assert.equal(waits.length, 3);
});
