import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Random, tonnes } from '@estiba/base';
import { type Call, type ContainerId, formatSlot, type Placement } from '@estiba/port';
import { arrivedCall } from '../../arrival/arrived-call.test-kit.ts';
import { checkLoading } from '../../check.ts';
import { planCall } from '../../plan-call.ts';
import { DraftPlan } from '../draft-plan.ts';
import type { Repair } from './question.ts';

const call: Call = arrivedCall(1100, 0.8, 4, 5).call;
const { loading } = planCall(call, { seed: 1, effort: 0 });
/** The same ship with water in her wing tanks that cannot be pumped: what boxes do to her list, boxes must mend. */
const stiff: Call = {
  ...call,
  vessel: {
    ...call.vessel,
    tanks: call.vessel.tanks.map((tank) =>
      tank.kind === 'ballast' && tank.y !== 0
        ? { ...tank, kind: 'fresh-water', content: loading.ballast.get(tank.id) ?? tank.content }
        : tank,
    ),
  },
  tanks: new Map([...call.tanks].filter(([id]) => !loading.ballast.has(id))),
};
const lengthOf = new Map(call.loadList.map(({ id, sizeType }) => [id, sizeType.lengthFt]));
const places = (plan: DraftPlan): string => JSON.stringify(plan.placements());
const found = (plan: DraftPlan, of = call) =>
  checkLoading(of, plan.loading()).violations.filter(({ rule }) => 'PWRODSLF'.includes(rule.charAt(0)));
/** What the ballast tanks hold as she arrives. */
const contents = ({ vessel, tanks }: Call) =>
  new Map(vessel.tanks.flatMap(({ id, kind, content }) => (kind === 'ballast' ? [[id, tanks.get(id) ?? tonnes(content)] as const] : [])));
const listed = (plan: DraftPlan): Placement[] => plan.placements().filter(({ id }) => lengthOf.has(id));

test('E5: what changes would meet is what they then meet, and asking changes nothing', () => {
  const plan = new DraftPlan(call, loading);
  const random = new Random(2);
  const before = places(plan);
  let open = 0;
  for (let i = 0; i < 150; i++) {
    const [one, other] = [random.pick(listed(plan)), random.pick(listed(plan))];
    const wish = random.next() < 0.5 ? [{ box: one.id, to: null }] : [{ box: one.id, to: { ...other.slot, tier: other.slot.tier + 2 } }];
    const answer = plan.ask(wish);
    assert.equal(places(plan), before);
    const judged = plan.change(wish);
    assert.equal(judged.ok, answer.objections.length === 0);
    if (!judged.ok) {
      assert.deepEqual(judged.objections, answer.objections);
      continue;
    }
    open++;
    plan.change(
      judged.changed.map(({ box, from }) => ({ box, to: from })),
      true,
    );
  }
  assert.ok(open > 10, `${open} open`);
});

test('E5: a ship that ballast cannot keep upright is told with the limit', () => {
  const plan = new DraftPlan(stiff, loading);
  assert.deepEqual(plan.ask([]).ship, []);
  const toPort = listed(plan).filter(({ slot }) => slot.row > 0 && slot.row % 2 === 0);
  let ship: readonly { code: string }[] = [];
  for (const { id } of toPort.sort((a, b) => b.slot.tier - a.slot.tier)) {
    const wish = [{ box: id, to: null }];
    ship = plan.ask(wish).ship;
    if (ship.length > 0) break;
    plan.change(wish);
  }
  assert.ok(
    ship.some(({ code }) => /^(afloat|strength)\./.test(code)),
    JSON.stringify(ship),
  );
});

test('E6: a box wanted where another stands: a few others move with reasons, all of it can be taken, and the checker finds nothing broken', () => {
  const plan = new DraftPlan(call, loading);
  const random = new Random(11);
  assert.deepEqual(found(plan), []);
  let [repaired, moved] = [0, 0];
  for (let i = 0; i < 400 && repaired < 15; i++) {
    const [one, other] = [random.pick(listed(plan)), random.pick(listed(plan))];
    if (one.id === other.id || lengthOf.get(one.id) !== lengthOf.get(other.id)) continue;
    const locks = new Set(
      random
        .shuffle(listed(plan))
        .slice(0, 40)
        .map(({ id }) => id),
    );
    locks.delete(one.id);
    const before = places(plan);
    const repair = plan.repair({ changes: [{ box: one.id, to: other.slot }], locks });
    assert.equal(places(plan), before, 'asking changes nothing');
    if (!repair.ok) {
      assert.ok(repair.objections.length > 0 && repair.objections.every(({ reasons }) => reasons.length > 0));
      continue;
    }
    assert.ok(repair.moved.every(({ box, reasons }) => reasons.length > 0 && !locks.has(box)));
    const judged = plan.change(repair.changed);
    assert.ok(judged.ok, JSON.stringify(judged));
    assert.equal(formatSlot(plan.slotOf(one.id)!), formatSlot(other.slot), 'what was wanted is done');
    if (repaired % 3 === 0) assert.deepEqual(found(plan).slice(0, 3), []);
    repaired++;
    moved += repair.moved.length;
  }
  assert.deepEqual(found(plan).slice(0, 3), []);
  assert.ok(repaired > 10 && moved / repaired < 8, `${repaired} repaired, ${moved} moved`);
});

test('E6: a plan with boxes mixed up is made valid again, what is locked and what is left out by hand staying as it is', () => {
  const random = new Random(4);
  const loads = [...loading.loads];
  for (let i = 0; i < 80; i++) {
    const [a, b] = [random.int(loads.length), random.int(loads.length)];
    const [one, other] = [loads[a]!, loads[b]!];
    if (lengthOf.get(one.id) !== lengthOf.get(other.id)) continue;
    [loads[a], loads[b]] = [
      { id: one.id, slot: other.slot },
      { id: other.id, slot: one.slot },
    ];
  }
  const plan = new DraftPlan(call, { ...loading, loads });
  const broken = found(plan);
  assert.ok(broken.length > 3, `${broken.length} broken`);
  const isBroken = new Set(broken.flatMap(({ boxes }) => boxes));
  const whole = listed(plan).filter(({ id }) => !isBroken.has(id));
  const locks = new Set(whole.slice(0, 20).map(({ id }) => id));
  const top = whole.find(({ id }) => !locks.has(id) && plan.change([{ box: id, to: null }]).ok)!;
  const repair = plan.repair({ locks, leftOut: new Set([top.id]) }) as Repair;
  assert.ok(repair.ok && plan.change(repair.changed).ok);
  assert.equal(plan.slotOf(top.id), null);
  assert.ok(repair.changed.every(({ box }) => !locks.has(box)));
  assert.deepEqual(found(plan).slice(0, 3), []);
});

test('E6: boxes taken off by hand come aboard again, and a ship out of her limits is brought back', () => {
  const plan = new DraftPlan(call, loading);
  const off: ContainerId[] = [];
  for (const { id } of listed(plan)) if (off.length < 6 && plan.change([{ box: id, to: null }]).ok) off.push(id);
  const back = plan.repair() as Repair;
  assert.ok(back.ok && plan.change(back.changed).ok);
  assert.ok(off.every((id) => plan.slotOf(id) !== null));

  const mass = new Map(call.loadList.map(({ id, weight }): [ContainerId, number] => [id, weight.gross]));
  const listing = new DraftPlan(stiff, loading);
  const [port, starboard] = [0, 1].map((side) => listed(listing).filter(({ slot }) => slot.row > 0 && slot.row % 2 === side));
  const light = port!.sort((a, b) => mass.get(a.id)! - mass.get(b.id)!);
  const heavy = starboard!.sort((a, b) => mass.get(b.id)! - mass.get(a.id)!);
  for (const one of light) {
    const at = heavy.findIndex(({ id }) => lengthOf.get(id) === lengthOf.get(one.id) && mass.get(id)! > mass.get(one.id)!);
    const [two] = at < 0 ? [] : heavy.splice(at, 1);
    if (two === undefined || listing.ask([]).ship.length > 0) continue;
    listing.change([
      { box: one.id, to: two.slot },
      { box: two.id, to: one.slot },
    ]);
  }
  const outside = listing.ask([]).ship;
  assert.ok(outside.length > 0, 'the ship lists');
  const repair = listing.repair() as Repair;
  assert.ok(repair.ok && repair.breach.before > 0 && repair.breach.after < 1e-6, JSON.stringify(repair.breach));
  assert.ok(listing.change(repair.changed).ok);
  assert.deepEqual(listing.ask([]).ship, []);
  assert.deepEqual(found(listing, stiff).slice(0, 3), []);
});

test('E6: a wish that sets many boxes where they break a rule is refused with their number, and changes nothing', () => {
  const large = arrivedCall(2800, 0.8, 3, 5).call;
  const plan = new DraftPlan(large, planCall(large, { seed: 1, effort: 0 }).loading);
  const before = places(plan);
  const plain = large.loadList.filter((one) => one.sizeType.lengthFt === 40 && !one.reefer && one.dangerousGoods.length === 0);
  // The heaviest on top.
  const placed = plain.filter(({ id }) => plan.slotOf(id) !== null).sort((a, b) => b.weight.gross - a.weight.gross);
  const slots = placed.map(({ id }) => plan.slotOf(id)!).sort((a, b) => b.tier - a.tier);
  const refused = plan.repair({ changes: placed.map(({ id }, i) => ({ box: id, to: slots[i]! })) });
  assert.ok(!refused.ok);
  const [why] = refused.objections[0]!.reasons;
  assert.equal(why!.code, 'repair.too-many');
  assert.ok(Number(why!.params['boxes']) > Number(why!.params['most']));
  assert.equal(places(plan), before);
});

test('E8: a plan in order that tells no ballast wants no repair, though with what she arrived with the ship would be out of her limits', () => {
  let outside = 0;
  for (const seed of [1, 2, 4]) {
    const half = arrivedCall(1100, 0.5, 3, seed).call;
    const made = planCall(half, { seed: 1, effort: 0 }).loading;
    const asArrived = new DraftPlan(half, { ...made, ballast: contents(half) }).repair() as Repair;
    if (asArrived.moved.some(({ reasons }) => reasons.some(({ code }) => code === 'stack.visibility'))) outside++;

    const plan = new DraftPlan(half, { ...made, ballast: new Map() });
    const repair = plan.repair() as Repair;
    assert.deepEqual([repair.ok, repair.changed, repair.breach], [true, [], { before: 0, after: 0 }]);
    assert.deepEqual([plan.ask([]).ship, found(plan, half)], [[], []]);
    const again = new DraftPlan(half, plan.places());
    assert.deepEqual(again.places(), plan.places());
    const [one] = plan.placements();
    assert.deepEqual(again.offers([one!.id]), plan.offers([one!.id]));
  }
  assert.ok(outside > 0, 'what she arrived with would have hidden too much sea');
});

test('E8: ballast the plan tells is kept, and so is what she arrived with where that is in order', () => {
  assert.deepEqual(new DraftPlan(call, loading).places().ballast, loading.ballast);
  const arrived: Call = { ...call, tanks: new Map([...call.tanks, ...loading.ballast]) };
  assert.deepEqual(new DraftPlan(arrived, { ...loading, ballast: new Map() }).places().ballast, loading.ballast);
});

test('E6 E7: what cannot be helped is refused with the box in the way, and the same question has the same answer', () => {
  const plan = new DraftPlan(call, loading);
  const all = listed(plan);
  const [one] = all;
  const other = all.find(({ id }) => id !== one!.id && lengthOf.get(id) === lengthOf.get(one!.id))!;
  const changes = [{ box: one!.id, to: other.slot }];
  const stuck = plan.repair({ changes, locks: new Set([other.id]) });
  assert.ok(!stuck.ok && stuck.objections[0]!.reasons[0]!.code === 'repair.stuck', JSON.stringify(stuck));
  const air = plan.repair({ changes: [{ box: one!.id, to: { bay: 999, row: 0, tier: 2 } }] });
  assert.ok(!air.ok && air.objections[0]!.reasons[0]!.code === 'draft.no-slot');
  const [first, second] = [plan.repair({ changes, seed: 3 }), plan.repair({ changes, seed: 3 })];
  assert.ok(first.ok && second.ok);
  assert.deepEqual(second.moved, first.moved);
  assert.deepEqual(second.changed, first.changed);
});
