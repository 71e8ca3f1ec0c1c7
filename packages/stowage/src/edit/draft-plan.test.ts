import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Random, reason } from '@estiba/base';
import { type Call, type ContainerId, containerId } from '@estiba/port';
import { arrivedCall } from '../arrival/arrived-call.test-kit.ts';
import { at, box, smallCall, stowed } from '../check/small-call.test-kit.ts';
import { checkCall, checkLoading } from '../check.ts';
import { planCall } from '../plan-call.ts';
import { callPlanOf } from './call-plan-of.ts';
import { DraftPlan } from './draft-plan.ts';

const call: Call = arrivedCall(1100, 0.7, 4, 3).call;
const { loading } = planCall(call, { seed: 1, effort: 0 });
const begin = (): DraftPlan => new DraftPlan(call, loading);
const places = (plan: DraftPlan): string => JSON.stringify(plan.placements());

test('E1: a change is whole or not at all: a taken slot, a box in the air, a box under others and one named twice leave everything as it was', () => {
  const plan = begin();
  const before = places(plan);
  const [one, two] = plan.placements();
  const top = plan.placements().find(({ id }) => plan.change([{ box: id, to: null }]).ok)!;
  assert.ok(plan.change([{ box: top.id, to: top.slot }]).ok);
  assert.equal(places(plan), before);
  const wishes = [
    [{ box: top.id, to: one!.id === top.id ? two!.slot : one!.slot }],
    [{ box: top.id, to: { ...top.slot, tier: top.slot.tier + 20 } }],
    [
      { box: top.id, to: null },
      { box: top.id, to: null },
    ],
    [{ box: 'NOBO0000000' as ContainerId, to: null }],
  ];
  for (const wish of wishes) {
    const judged = plan.change(wish);
    assert.ok(
      !judged.ok && judged.objections.length > 0 && judged.objections.every(({ reasons }) => reasons.length > 0),
      JSON.stringify(wish),
    );
    assert.equal(places(plan), before);
  }
  const under = plan.placements().flatMap(({ id }) => {
    const judged = plan.change([{ box: id, to: null }]);
    if (judged.ok) plan.change([{ box: id, to: judged.changed[0]!.from }], true);
    return judged.ok ? [] : judged.objections[0]!.reasons.map(({ code }) => code);
  });
  assert.ok(under.includes('draft.box-under'));
  assert.equal(places(plan), before);
});

test('E2 E3: two hundred moves to offered places are all taken, refused places refuse, and the checker finds no rule broken', () => {
  const plan = begin();
  const random = new Random(5);
  const known = checkLoading(call, plan.loading()).violations.length;
  let [taken, refused] = [0, 0];
  for (let i = 0; i < 200; i++) {
    const { id } = random.pick(plan.placements());
    const before = places(plan);
    const offers = plan.offers([id]);
    assert.equal(places(plan), before, 'asking changes nothing');
    if (!offers.ok) continue;
    const offer = random.pick(offers.value);
    const judged = plan.change([{ box: id, to: offer.slots[0]! }]);
    assert.equal(judged.ok, offer.refused === null, JSON.stringify([id, offer, judged]));
    if (judged.ok) taken++;
    else refused++;
  }
  assert.ok(taken > 10 && refused > 30, `${taken} taken, ${refused} refused`);
  const { violations } = checkLoading(call, plan.loading());
  assert.equal(violations.filter(({ rule }) => 'PWRODS'.includes(rule.charAt(0))).length, 0, JSON.stringify(violations.slice(0, 3)));
  assert.equal(known, 0);
});

test('E1: a slot in a gap below a box that stays is refused with that box', () => {
  const hung = smallCall({
    arrival: [stowed('0020186', { feet: 40 }, 'HANGS')],
    loadList: [box('LOW', { feet: 40 }), box('TOP', { feet: 40 })],
  });
  const plan = new DraftPlan(hung, { loads: [], restows: [], ballast: new Map() });
  const refusal = (slot: string) => {
    const judged = plan.change([{ box: containerId('LOW'), to: at(slot) }]);
    return judged.ok ? null : judged.objections[0]!.reasons[0];
  };
  assert.deepEqual(refusal('0020184'), reason('draft.slot-below', { box: 'LOW', slot: '0020184', by: 'HANGS' }));
  assert.deepEqual(refusal('0020186'), reason('draft.slot-taken', { box: 'LOW', slot: '0020186', by: 'HANGS' }));
  const repaired = plan.repair({ changes: [{ box: containerId('LOW'), to: at('0020184') }] });
  assert.ok(!repaired.ok);
  assert.deepEqual(repaired.objections[0]!.reasons[0], reason('draft.slot-below', { box: 'LOW', slot: '0020184', by: 'HANGS' }));
});

test('E4: every bay given to another crane is worked by it, and the lists keep their rules', () => {
  const plan = callPlanOf(call, loading);
  const bays = [...new Set(plan.queues.flatMap(({ instructions }) => instructions.map(({ bay }) => bay)))];
  const ids = call.cranes.map(({ id }) => id);
  assert.ok(ids.length > 1 && bays.length > 3);
  bays.forEach((bay, i) => {
    const crane = ids[i % ids.length]!;
    const pinned = callPlanOf(call, loading, new Map([[bay, crane]]));
    for (const queue of pinned.queues) {
      assert.ok(queue.crane === crane || queue.instructions.every((line) => line.bay !== bay), `bay ${bay} ${queue.crane}`);
    }
    assert.deepEqual(checkCall(call, pinned).violations.slice(0, 3), [], `bay ${bay} to ${crane}`);
  });
});
