import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Reason, reason } from '@estiba/base';
import { type Call, type CallPlan, containerId, formatSlot, type LoadingPlan } from '@estiba/port';
import { checkLoading } from './check.ts';
import { at, box, here, next, smallCall, smallPlan, stowed } from './check/small-call.test-kit.ts';
import { type BoxExplanation, comparePlans, explainBox } from './explain.ts';
import { weights } from './objectives/weights.ts';
import { callOf, plan, seeds } from './random-plan.test-kit.ts';

const long = { feet: 40 } as const;
const noWork = { queues: [], cranes: { makespan: 0, lowerBound: 0 }, yard: { digs: [], digsInListOrder: 0 } };
const whole = (loading: LoadingPlan, words: Partial<CallPlan> = {}): CallPlan => ({ ...noWork, loading, ...words });

function explain(call: Call, made: CallPlan, id: string): BoxExplanation {
  const result = explainBox(call, made, containerId(id));
  assert(result.ok, JSON.stringify(result));
  return result.value;
}
/** Reasons as `code value value`. */
const said = (why: readonly Reason[]): string[] => why.map(({ code, params }) => [code, ...Object.values(params)].join(' '));
const costs = (one: BoxExplanation | null): Record<string, number> =>
  Object.fromEntries((one?.place?.terms ?? []).map(({ term, cost }) => [term, Math.round(cost * 1e6) / 1e6]));

/* Bay 02 starboard: LOW (to the next port) in the hold, DECK and TOP on its lid; ALONE in bay 10. */
const call = smallCall({
  arrival: [stowed('0100182', long, 'STAYS'), stowed('0060282', { feet: 40, pod: here }, 'GOES')],
  loadList: [
    box('LOW', { feet: 40, pod: next, tonnes: 20 }),
    box('DECK', { ...long, tonnes: 8 }),
    box('TOP', { ...long, tonnes: 14 }),
    box('ALONE', { ...long, isReefer: true }),
    box('OUT', { feet: 40, tonnes: 99 }),
    box('FAR', { pod: 'XXXXX' }),
  ],
});
const loads = { LOW: '0020102', DECK: '0020182', TOP: '0020184', ALONE: '0100282' };
const leftOut = [
  { id: containerId('OUT'), reasons: [reason('stack.weight', { stacks: 24 })] },
  { id: containerId('FAR'), reasons: [reason('load.port-not-in-rotation', { pod: 'XXXXX', rotation: 'PECLL CLSAI' })] },
];
const dig = { id: containerId('ALONE'), position: { block: 'Y', bay: 1, row: 1, tier: 2 }, toReach: containerId('DECK') };
const made = whole(smallPlan(call, { loads, leftOut }), { yard: { digs: [dig], digsInListOrder: 3 } });

test('T3 T8: a box on the lid over one that leaves first costs a restow, at a plug it does not need the plug', () => {
  const found = explain(call, made, 'DECK');
  assert.equal(formatSlot(found.place!.slot), '0020182');
  // Without it TOP comes down, 14 t at the plug: the plug is wasted by either, and TOP is no longer heavy on light.
  assert.deepEqual(costs(found), { 'restows-later': weights.restowLater, 'heavy-on-light': weights.heavyOnLight });
  assert.deepEqual(said(found.why), [
    'explain.block 2 CLSAI 1 2 02S',
    'explain.on-deck',
    'explain.under 1',
    'explain.plug-wasted 82',
    'explain.digs 1 ALONE',
  ]);
});

test('T3: a box below others that stay longer tells what must be restowed over it, and where it lies', () => {
  const found = explain(call, made, 'LOW');
  assert.deepEqual(said(found.why), ['explain.block 2 PECLL 0 2 02S', 'explain.on-tank-top', 'explain.on-top', 'explain.no-digs']);
  // DECK and TOP are restowed for it, and its lid is opened here and at the next port.
  assert.equal(costs(found)['restows-later'], 2 * weights.restowLater);
  assert.equal(costs(found)['lid-moves'], 2 * weights.lidMove);
  // Elsewhere it costs less: the cheapest place first, none of them under the two.
  assert.equal(found.others.length, 3);
  assert.ok(found.others.every(({ cost }, i) => cost < found.place!.cost && cost >= (found.others[i - 1]?.cost ?? -Infinity)));
});

test('R1: a reefer at a plug says so, and what it is dug out for', () => {
  assert.deepEqual(said(explain(call, made, 'ALONE').why), [
    'explain.block 10 CLSAI 0 0 10P',
    'explain.on-deck',
    'explain.on-top',
    'explain.plug 82',
    'explain.no-digs',
    'explain.dug-out DECK',
  ]);
  // Of 12 places below 2 are shut by STAYS; of 12 on deck one is its own and at two a box has the plug already.
  const { refused, others } = explain(call, made, 'ALONE');
  assert.deepEqual(said(refused), ['reefer.no-plug 12', 'lid.shut 2']);
  assert.equal(others.length, 3);
});

test('W2: what a box stands on is told, every box of it', () => {
  const mixed = smallCall({ loadList: [box('FORE', { tonnes: 9 }), box('AFT', { tonnes: 8, pod: next }), box('UPON', long)] });
  const loading = smallPlan(mixed, { loads: { FORE: '0010182', AFT: '0030182', UPON: '0020184' } });
  assert.deepEqual(said(explain(mixed, whole(loading), 'UPON').why).slice(1, 3), ['explain.upon FORE CLSAI 9', 'explain.upon AFT PECLL 8']);
  assert.ok(said(explain(mixed, whole(loading), 'AFT').why).includes('explain.restows-above 1'));
});

test('C1: a box left out has its reasons, and the places that each rule closes', () => {
  const out = explain(call, made, 'OUT');
  assert.equal(out.place, null);
  assert.deepEqual(said(out.why), ['stack.weight 24', 'explain.no-digs']);
  assert.deepEqual(said(out.refused), ['stack.weight 22', 'lid.shut 2']);
  assert.deepEqual(out.others, []);
  const far = explain(call, made, 'FAR');
  assert.deepEqual([said(far.why)[0], far.refused, far.others], ['load.port-not-in-rotation XXXXX PECLL CLSAI', [], []]);
});

test('C2: a box that stays or leaves here is told as that, an unknown one refused', () => {
  assert.deepEqual(said(explain(call, made, 'STAYS').why), ['explain.stays CLSAI']);
  assert.equal(formatSlot(explain(call, made, 'STAYS').place!.slot), '0100182');
  const gone = explain(call, made, 'GOES');
  assert.deepEqual([said(gone.why), gone.place], [['explain.discharged PECHY'], null]);
  assert.deepEqual(explainBox(call, made, containerId('NOBODY')), {
    ok: false,
    reasons: [reason('explain.unknown-box', { id: 'NOBODY' })],
  });
});

test('L4: a restow has the reason it is moved for before all others', () => {
  const lifted = smallCall({ arrival: [stowed('0020182', { feet: 40, pod: here }), stowed('0020184', long, 'TOP')] });
  const loading = smallPlan(lifted, { restows: { TOP: ['0020184', '0020182'] } });
  const { why, place } = explain(lifted, whole(loading), 'TOP');
  assert.deepEqual([said(why)[0], formatSlot(place!.slot)], ['restow.above', '0020182']);
});

/** What the checker says of the plan with one box in another slot; what it claims and where cranes go is left aside. */
function withBoxAt(of: Call, loading: LoadingPlan, id: string, slot: LoadingPlan['loads'][number]['slot']) {
  const moved = { ...loading, loads: loading.loads.map((one) => (one.id === id ? { ...one, slot } : one)) };
  const { violations, score } = checkLoading(of, moved);
  return { broken: violations.map(({ rule }) => rule).filter((rule) => !rule.startsWith('X')), score };
}

test('P1 W1 S1 D4 F3: a box with nothing upon it can go to each other place told, at the difference in cost told', () => {
  let asked = 0;
  for (const seed of seeds(0, 6)) {
    const random = callOf(seed);
    const planned = plan(random);
    const was = checkLoading(random, planned.loading).score;
    for (const { id } of planned.loading.loads.slice(0, 30)) {
      const found = explain(random, planned, id);
      if (!found.why.some(({ code }) => code === 'explain.on-top')) continue;
      for (const other of found.others) {
        const { broken, score: is } = withBoxAt(random, planned.loading, id, other.slot);
        assert.deepEqual(broken, [], `seed ${seed}: ${id} in ${formatSlot(other.slot)}`);
        for (const [i, { term, value }] of was.entries()) {
          const told = (place: typeof other): number => place.terms.find((one) => one.term === term)?.value ?? 0;
          assert.ok(Math.abs(is[i]!.value - value - (told(other) - told(found.place!))) < 1e-6, `seed ${seed}: ${id} ${term}`);
        }
        asked++;
      }
    }
  }
  assert.ok(asked > 50, String(asked));
});

test('T10: two plans differ in the boxes moved, the score, the digs, the crane time and the water', () => {
  const other = smallPlan(call, {
    loads: { LOW: '0060102', DECK: '0020182', TOP: '0020184', OUT: '0060104' },
    leftOut: [],
    restows: {},
    ballast: new Map(),
  });
  const later = whole(other, { cranes: { makespan: 900, lowerBound: 900 } });
  const { moved, score, digs, makespan, ballast, cost } = comparePlans(call, made, later);
  assert.deepEqual(
    moved.map(({ id, before, after }) => [id, before && formatSlot(before), after && formatSlot(after)].join(' ')),
    ['LOW 0020102 0060102', 'ALONE 0100282 ', 'OUT  0060104'],
  );
  assert.deepEqual(digs, { before: 1, after: 0 });
  assert.deepEqual(makespan, { before: 0, after: 900 });
  assert.deepEqual(ballast, { before: 0, after: 0 });
  assert.deepEqual(score.find(({ term }) => term === 'restows-later')?.value, { before: 2, after: 1 });
  assert.equal(
    cost.before,
    score.reduce((sum, one) => sum + one.cost.before, 0),
  );
  assert.deepEqual(comparePlans(call, made, made).moved, []);
});

test('T10: a restow set elsewhere and a term only one plan lists are told as well', () => {
  const lifted = smallCall({ arrival: [stowed('0020182', { feet: 40, pod: here }), stowed('0020184', long, 'TOP')] });
  const one = smallPlan(lifted, { restows: { TOP: ['0020184', '0020182'] }, score: [] });
  const two = smallPlan(lifted, { restows: { TOP: ['0020184', '0060182'] } });
  const { moved, score } = comparePlans(lifted, whole(one), whole(two));
  assert.deepEqual(moved, [{ id: 'TOP', before: at('0020182'), after: at('0060182') }]);
  assert.ok(score.length > 0 && score.every(({ cost }) => cost.before === 0));
});
