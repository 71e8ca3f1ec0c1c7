import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import { checkInvariants } from './testing/invariants.ts';
import { disturb, recover } from './testing/noise.ts';
import { replan } from './testing/replan.ts';
import { smallCall } from './testing/small-call.ts';
import { smallGround } from './testing/words.ts';

const ground = smallGround();

test('T49: after whatever went wrong, persons can bring the call to its end', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = new Random(seed);
      const world = smallCall(ground, 3);
      const noise = random.between(0, 1);
      for (let i = 0; i < 100; i++) {
        world.tick();
        for (let k = random.between(0, noise) * 2; k > 0; k--) disturb(world, random, true);
      }
      for (let i = 0; i < 1_500 && world.terminal.state.calls.get('C1')?.phase !== 'complete'; i++) {
        recover(world);
        if (i % 100 === 60) replan(world);
        world.tick();
      }
      assert.equal(world.terminal.state.calls.get('C1')?.phase, 'complete');
      checkInvariants(world.terminal.state, ground);
    }),
    { numRuns: Number(process.env['TERMINAL_RUNS'] ?? 25), seed: 11, endOnFailure: true },
  );
});
