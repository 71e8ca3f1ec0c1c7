import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import { encodeState } from './encode/encode-state.ts';
import type { Json } from './log/entry.ts';
import { Terminal } from './terminal.ts';
import { checkInvariants, checkRoundTrip } from './testing/invariants.ts';
import { checkLegalSteps } from './testing/legal-steps.ts';
import { disturb } from './testing/noise.ts';
import { smallCall } from './testing/small-call.ts';
import { smallGround } from './testing/words.ts';

const ground = smallGround();

test('T1 T2: whatever is asked and whatever machines say, the state holds together and the log replays to it', () => {
  const runs = Number(process.env['TERMINAL_RUNS'] ?? 40);
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = new Random(seed);
      const world = smallCall(ground, 3);
      const noise = random.between(0, 1.5);
      for (let i = 0; i < 120; i++) {
        world.tick();
        for (let k = random.between(0, noise) * 2; k > 0; k--) {
          disturb(world, random);
          checkInvariants(world.terminal.state, ground);
        }
        checkInvariants(world.terminal.state, ground);
        if (i % 40 === 0) checkRoundTrip(world.terminal.state);
      }
      checkRoundTrip(world.terminal.state);
      checkLegalSteps(world.log);
      const again = new Terminal(ground);
      again.replay(world.log.map((entry) => ({ ...entry, data: JSON.parse(JSON.stringify(entry.data)) as Json })));
      assert.equal(encodeState(again.state), encodeState(world.terminal.state));
    }),
    { numRuns: runs, seed: 3, endOnFailure: true },
  );
});
