import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { formatSlot } from '@estiba/port';
import { arrivedCall } from '../arrival/arrived-call.test-kit.ts';
import { DraftPlan } from '../edit/draft-plan.ts';
import { explainBox } from '../explain.ts';
import { planCall } from '../plan-call.ts';

const call = arrivedCall(1100, 0.7, 4, 6).call;
const made = planCall(call, { seed: 1, effort: 0 });

test('H3: of a box every other place is told: what it would cost there, or the rule that closes it, as a draft then finds it', () => {
  const draft = new DraftPlan(call, made.loading);
  let [compared, open] = [0, 0];
  for (const { id, slot } of made.loading.loads) {
    const offers = draft.offers([id]);
    if (!offers.ok) continue;
    const found = explainBox(call, made, id);
    assert.ok(found.ok);
    const offered = new Map(offers.value.map((one) => [formatSlot(one.slots[0]!), one.refused?.code ?? null]));
    const isOwn = (other: { bay: number; row: number; tier: number }): boolean =>
      other.row === slot.row && other.tier >= 70 === slot.tier >= 70 && Math.abs(other.bay - slot.bay) <= 2;
    for (const { slot: place, cost, refused } of found.value.places) {
      if (isOwn(place)) continue;
      assert.ok((cost === null) !== (refused === null));
      if (refused?.code === 'ship.afloat') continue;
      assert.equal(refused?.code ?? null, offered.get(formatSlot(place)), `${id} at ${formatSlot(place)}`);
      if (cost !== null) open++;
    }
    const cheapest = found.value.others.map(({ cost }) => cost);
    assert.deepEqual(
      cheapest,
      cheapest.toSorted((a, b) => a - b),
    );
    if (++compared === 8) break;
  }
  assert.ok(compared === 8 && open > 8, `${compared} boxes, ${open} open places`);
});
