import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { ContainerId, Slot } from '@estiba/port';
import fc from 'fast-check';
import { arrivedCall } from '../arrival/arrived-call.test-kit.ts';
import { planCall } from '../plan-call.ts';
import type { Change } from './changes.ts';
import { DraftPlan } from './draft-plan.ts';

const call = arrivedCall(1100, 0.7, 4, 3).call;
const { loading } = planCall(call, { seed: 1, effort: 0 });
const plan = new DraftPlan(call, loading);
const places = (): string => JSON.stringify(plan.places());
const start = places();

const known = fc.constantFrom(...plan.placements().map(({ id }) => id));
const ids = fc.oneof({ weight: 6, arbitrary: known }, fc.constantFrom('', '__proto__', 'constructor', 'NOBO0000000', 'x'.repeat(100_000)));
const numbers = fc.oneof(fc.integer({ min: -1, max: 120 }), fc.constantFrom(NaN, Infinity, -Infinity, 1e308, 0.5, 51, 101, 2 ** 53));
const slots: fc.Arbitrary<Slot | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...plan.placements().map(({ slot }) => slot)) },
  fc.record({ bay: numbers, row: numbers, tier: numbers }),
  fc.constant(null),
);
const wishes = fc.array(fc.record({ box: ids as fc.Arbitrary<ContainerId>, to: slots }), { maxLength: 12 }) as fc.Arbitrary<Change[]>;

test('E1 E5 E6: whatever boxes and slots are named, each that objects says why, and nothing is changed that was not wanted', () => {
  fc.assert(
    fc.property(wishes, fc.constantFrom(1, -1, NaN, 1e308), (changes, seed) => {
      const asked = plan.ask(changes);
      assert.equal(places(), start);
      const repaired = plan.repair({ changes, seed, locks: new Set(changes.slice(6).map(({ box }) => box)) });
      assert.equal(places(), start);
      const judged = plan.change(changes);
      assert.equal(judged.ok, asked.objections.length === 0);
      if (judged.ok) {
        for (const { box, to } of changes) assert.deepEqual(plan.slotOf(box), to);
        const back = judged.changed.map(({ box, from }) => ({ box, to: from }));
        assert.ok(plan.change(back, true).ok);
      }
      assert.equal(places(), start);
      for (const answer of [judged, repaired])
        if (!answer.ok) assert.ok(answer.objections.length > 0 && answer.objections.every(({ reasons }) => reasons.length > 0));
    }),
    { numRuns: 300 },
  );
});

test('E1: a slot whose numbers only add up to those of another is none', () => {
  const [{ id, slot }] = plan.placements() as [{ id: ContainerId; slot: Slot }];
  for (const away of [1, 2, -1, 0.5]) {
    const judged = plan.change([{ box: id, to: { ...slot, bay: slot.bay - away, row: slot.row + 100 * away } }]);
    assert.ok(!judged.ok);
    assert.equal(judged.objections[0]!.reasons[0]!.code, 'draft.no-slot');
  }
});

test('E2: places are offered for boxes that can be held together, and refused with reasons for others', () => {
  fc.assert(
    fc.property(fc.array(ids as fc.Arbitrary<ContainerId>, { maxLength: 6 }), (held) => {
      const offers = plan.offers(held);
      assert.equal(places(), start);
      if (offers.ok) for (const { slots: told, refused } of offers.value) assert.ok(told.length === held.length || refused !== null);
      else assert.ok(offers.reasons.length > 0);
    }),
    { numRuns: 200 },
  );
});
