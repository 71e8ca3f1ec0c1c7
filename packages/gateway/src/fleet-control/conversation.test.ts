import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import { decodeOrder, DIALECTS, type FleetOrder, type VdaVersion } from '@estiba/messages/equipment';
import { checkConversation } from '../testing/conversation.ts';
import { FleetBench } from '../testing/fleet-bench.ts';
import { smallSite } from '../testing/small-site.ts';

const RUNS = Number(process.env.ESTIBA_RUNS ?? 25);
const TRUCK = 'AT01';

interface Trial {
  readonly version: VdaVersion;
  readonly horizon: boolean;
  readonly seed: number;
  /** Shares of messages lost and doubled. */
  readonly lost: number;
  readonly doubled: number;
  /** Seconds at which the gateway restarts. */
  readonly restarts: readonly number[];
  readonly cells: number;
}

const trial: fc.Arbitrary<Trial> = fc.record({
  version: fc.constantFrom('2.0', '2.1', '3.0'),
  horizon: fc.boolean(),
  seed: fc.nat(1_000_000),
  lost: fc.double({ min: 0, max: 0.5, noNaN: true }),
  doubled: fc.double({ min: 0, max: 0.3, noNaN: true }),
  restarts: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 3 }),
  cells: fc.integer({ min: 2, max: 14 }),
});

test('G3 G4 G5 G6 G14 G15: whatever is lost, doubled or restarted, the conversation keeps the standard and the route ends', () => {
  fc.assert(
    fc.property(trial, ({ version, horizon, seed, lost, doubled, restarts, cells: count }) => {
      const dialect = { ...DIALECTS[`generic-${version}`], name: 'tried', horizonSupported: horizon };
      const made = new FleetBench(smallSite([{ version, manufacturer: 'maker', dialect: 'tried' }]), { tried: dialect });
      const random = new Random(seed);
      made.network = () => (random.next() < lost ? 0 : random.next() < doubled ? 2 : 1);
      const cells = made.wayFrom('P1.01', count);
      const step = made.step(TRUCK, cells.at(-1)!, 'receive', ['TEST0000001']);
      made.route(TRUCK, cells, Math.min(count - 1, 1 + random.int(3)), step.id);
      for (let second = 0; second < 60; second++) {
        if (restarts.includes(second)) made.restart();
        const { released } = made.equipment(TRUCK).route!;
        if (released < count - 1 && random.next() < 0.4) made.release(TRUCK, Math.min(count - 1, released + 1 + random.int(3)));
        made.run(1);
      }
      made.network = () => 1;
      made.release(TRUCK, count - 1);
      made.run(120);
      assert.equal(made.equipment(TRUCK).route?.isDone, true, 'the route ends');
      assert.deepEqual(
        made.first.actions.map(({ status }) => status),
        ['RUNNING'],
        'the truck waits to be served',
      );
      assert.equal(made.observed('observeFault').filter(({ isBarring }) => isBarring).length, 0);
      checkConversation(ordersOf(made), restarts.length === 0);
    }),
    { numRuns: RUNS },
  );
});

function ordersOf(made: FleetBench): FleetOrder[] {
  return made.sent.flatMap(({ topic, payload }) => {
    if (!topic.endsWith('/order')) return [];
    const read = decodeOrder(payload, made.first.dialect);
    assert.ok(read.ok);
    return [read.value.body];
  });
}
