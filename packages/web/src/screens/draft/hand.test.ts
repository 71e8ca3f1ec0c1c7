import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { parseSlot } from '@estiba/port';
import { reasonSentences } from '@estiba/port/sentences';
import { catalogues } from '../../i18n/catalogues.ts';
import { draftBox, ground, ship } from './draft.test-kit.ts';
import { type Hand, isBack, landingAt, landingsOf, takeInHand } from './hand.ts';
import { heldOf, openBays, openPlaces } from './held.ts';
import { landingsOfShape, shapeTrials } from './shape.ts';

const heavy = reason('weight.stack', { box: 'A', stacks: 1 });
const codes = (reasons: readonly { code: string }[] | undefined): string[] => (reasons ?? []).map(({ code }) => code);

test('W21: a stack is taken in hand from below, boxes without a slot heaviest first; several columns are a group that keeps its shape', () => {
  const movable = [
    draftBox('A', '0020184'),
    draftBox('B', '0020182'),
    draftBox('C', '0020282'),
    draftBox('D', null),
    draftBox('S1', '0010382'),
  ];
  const { places, boxes } = ground(movable);
  boxes.set({ ...boxes.rowOf('D')!, kg: 30_000 });
  const hand = (chosen: string[], by = chosen[0]!): Hand => takeInHand(chosen, by, places, boxes);
  assert.deepEqual(hand(['A', 'B'], 'A'), { boxes: ['B', 'A'], way: 'stack', grip: parseSlot('0020182'), isShort: false });
  assert.deepEqual([hand(['A', 'C']).way, hand(['A', 'C'], 'C').grip], ['shape', parseSlot('0020282')]);
  assert.deepEqual([hand(['D', 'A']).way, hand(['D']).grip, hand(['S1']).isShort], ['stack', null, true]);
});

test('W21: every place says whether it is open: as offered, closed by the rule that was told, taken by whom, hanging in the air, or none for such a box', () => {
  const { places, boxes, slots } = ground([draftBox('A', '0020182'), draftBox('S1', null)], [{ box: 'X', slot: '0060182' }]);
  const hand = takeInHand(['A'], 'A', places, boxes);
  const at = (place: string, one = hand, landings: ReturnType<typeof landingsOf> | null = known) =>
    landingAt(one, landings, slots, boxes, parseSlot(place)!);
  const known = landingsOf(hand, {
    edit: 0,
    offers: [
      { slots: ['0020182'], refused: null },
      { slots: ['0020282'], refused: null },
      { slots: ['0060184'], refused: heavy },
    ],
  });
  assert.equal(at('0020282', hand, null), null, 'nobody has answered yet');
  assert.deepEqual(at('0020282'), { moves: [{ box: 'A', to: '0020282' }], reasons: [], rest: [], why: null });
  assert.deepEqual(at('0010282'), at('0020282'), 'a 40 foot box takes the pair');
  assert.deepEqual(at('0060184')?.reasons, [heavy]);
  const taken = at('0060182')!.reasons[0]!;
  assert.deepEqual([taken.code, taken.params['by']], ['draft.slot-taken', 'X']);
  assert.deepEqual(codes(at('0020286')?.reasons), ['draft.box-hangs']);
  assert.deepEqual(codes(at('0090182')?.reasons), ['draft.no-slot'], 'a 40 foot box in a 20 foot bay');
  assert.ok(isBack(at('0020182')!, places) && !isBack(at('0020282')!, places));
  const short = takeInHand(['S1'], 'S1', places, boxes);
  assert.deepEqual(codes(at('0020382', short)?.reasons), ['draft.no-slot'], 'a 20 foot box has no 40 foot place');
  assert.deepEqual(codes(at('0010384', short)?.reasons), ['draft.box-hangs']);
});

test('W21: boxes one upon the other land together on every slot of their offer; what is in hand is drawn open, closed and over', () => {
  const { places, boxes, slots } = ground([draftBox('A', null), draftBox('B', null)]);
  const hand = takeInHand(['A', 'B'], 'A', places, boxes);
  const landings = landingsOf(hand, {
    edit: 0,
    offers: [
      { slots: ['0020182', '0020184'], refused: null },
      { slots: ['0060182'], refused: heavy },
      { slots: ['0060282', '0060284'], refused: null },
    ],
  });
  const landing = landingAt(hand, landings, slots, boxes, parseSlot('0020184')!);
  assert.deepEqual(
    landing?.moves.map(({ to }) => to),
    ['0020182', '0020184'],
  );
  const held = heldOf({ hand, landings, pointed: '0020184', landing })!;
  assert.deepEqual([held.open.size, [...held.closed], held.over, held.isLegal], [4, ['0060182'], ['0020182', '0020184'], true]);
  assert.deepEqual(openPlaces(landings), ['0020182', '0060282'], 'each landing once');
  assert.equal(heldOf({ hand, landings: null, pointed: '0020182', landing: null })!.isLegal, null);
  assert.equal(heldOf({ hand: null, landings, pointed: null, landing: null }), null);
  const bays = ship.bays.map(({ number }) => number);
  assert.deepEqual(
    openBays(held, bays, (slot) => Number(slot.slice(0, 3))),
    [
      { bay: 2, open: 2 },
      { bay: 6, open: 2 },
    ],
  );
});

test('W21: of boxes that are not aboard a stack takes as many as it can, and the rest stays in hand', () => {
  const { places, boxes, slots } = ground([
    draftBox('A', null),
    draftBox('B', null),
    draftBox('C', null),
    draftBox('D', '0060182'),
    draftBox('E', '0060184'),
  ]);
  const hand = takeInHand(['A', 'B', 'C'], 'A', places, boxes);
  const full = reason('stack.full', { box: 'C', stacks: 1 });
  const landings = landingsOf(hand, {
    edit: 0,
    offers: [
      { slots: ['0020182', '0020184'], refused: full },
      { slots: ['0020282', '0020284', '0020286'], refused: reason('stack.weight', { box: 'B', stacks: 1 }) },
      { slots: ['0020382'], refused: reason('stack.weight', { box: 'A', stacks: 1 }) },
    ],
  });
  const at = (place: string) => landingAt(hand, landings, slots, boxes, parseSlot(place)!)!;
  assert.deepEqual(
    [at('0020184').moves.map(({ box }) => box), at('0020184').rest, at('0020184').why, at('0020184').reasons],
    [['A', 'B'], ['C'], full, []],
  );
  assert.deepEqual([at('0020282').moves.length, at('0020282').rest], [1, ['B', 'C']]);
  assert.deepEqual([codes(at('0020284').reasons), codes(at('0020382').reasons)], [['draft.box-hangs'], ['stack.weight']]);
  const firstOnly = landingsOf(hand, { edit: 0, offers: [{ slots: ['0020182'], refused: null }] });
  assert.deepEqual(firstOnly.get('0020182')?.rest, ['B', 'C'], 'only the lowest of very many are asked for');
  const aboard = takeInHand(['D', 'E'], 'D', places, boxes);
  const whole = landingsOf(aboard, {
    edit: 0,
    offers: [{ slots: ['0020182', '0020184'], refused: reason('stack.weight', { box: 'E', stacks: 1 }) }],
  });
  assert.deepEqual(codes(whole.get('0020182')?.reasons), ['stack.weight'], 'a stack that is aboard moves whole');
});

test('W22: a group is tried at every place its grip could have in the bay; what would leave the ship or meet another box is not asked for', () => {
  const movable = [draftBox('A', '0020282'), draftBox('B', '0020182'), draftBox('S1', '0010382')];
  const { places, boxes, slots } = ground(movable, [{ box: 'X', slot: '0060182' }]);
  const hand = takeInHand(['A', 'B'], 'A', places, boxes);
  const here = shapeTrials(hand, slots, places, 2);
  assert.ok(
    here.asked.some(({ at }) => at === '0020282'),
    'its own place is free for it',
  );
  assert.ok(here.asked.some(({ at }) => at === '0020284'));
  assert.deepEqual(codes(here.refused.get('0020384')?.reasons), ['draft.no-slot'], 'one of it would go over the side');
  assert.ok(!here.asked.some(({ at }) => at === '0020182'), 'B would meet S1');
  assert.ok(!here.refused.has('0020182'), 'a place that is taken says by whom');
  const there = shapeTrials(hand, slots, places, 6);
  assert.ok(!there.asked.some(({ at }) => at === '0060282'), 'B would meet X');
  const up = there.asked.find(({ at }) => at === '0060284')!;
  assert.deepEqual(up.moves, [
    { box: 'A', to: '0060284' },
    { box: 'B', to: '0060184' },
  ]);
  const landings = landingsOfShape(there, { trials: there.asked.map(() => [heavy]) });
  assert.deepEqual(codes(landings.get('0060284')?.reasons), ['weight.stack']);
  assert.equal(landings.size, there.asked.length + there.refused.size);
});

test('W21: every rule that can close a place says so in a sentence of its own in each language', () => {
  const counted = Object.keys(reasonSentences.en.plan).flatMap((key) => (key.endsWith('/stacks') ? [key.replace('/stacks', '')] : []));
  // How the ship floats is judged of the draft as a whole.
  const rules = counted.filter((code) => code !== 'ship.afloat');
  assert.ok(rules.length >= 10);
  for (const words of Object.values(catalogues)) for (const rule of rules) assert.ok(Object.hasOwn(words.draft, `closed.${rule}`), rule);
});
