import assert from 'node:assert/strict';
import { test } from 'node:test';
import { next, stowed } from '../check/small-call.test-kit.ts';
import { smallShip } from '../check/small-ship.test-kit.ts';
import { idOf, planner, type Put } from '../planner.test-kit.ts';
import { scoreOf } from './score.ts';
import { stackGoals } from './stack-goals.ts';
import { weights } from './weights.ts';

const long = { feet: 40 } as const;

/** Value of a term of the score with these boxes loaded. */
function valueOf(term: string, boxes: readonly Put[], words: Parameters<typeof planner>[2] = {}): number | undefined {
  const { stow } = planner(boxes, smallShip, words);
  return scoreOf(stow, 0, 0, 0).find((one) => one.term === term)?.value;
}

test("T6: a 20' box loaded has its twin at the same height in the other half", () => {
  assert.equal(valueOf('twin-lifts', [['0010102'], ['0030102']]), 0);
  assert.equal(valueOf('twin-lifts', [['0010102'], ['0010104'], ['0030102']]), 1);
  assert.equal(valueOf('twin-lifts', [['0010102'], ['0010202']]), 2);
  assert.equal(valueOf('twin-lifts', [['0020102', long]]), 0);
});

test("T6: a 20' box that stays is no partner and needs none", () => {
  const arrival = [stowed('0010182'), stowed('0010184')];
  assert.equal(valueOf('twin-lifts', [], { arrival }), 0);
  assert.equal(valueOf('twin-lifts', [['0030182']], { arrival }), 1);
  // Two loaded beside them at tiers 82 and 84, one on each half at 86: the last two are a pair.
  assert.equal(valueOf('twin-lifts', [['0030182'], ['0030184'], ['0030186'], ['0010186']], { arrival }), 2);
});

test('T7: stacks with more than one port of discharge, both halves and boxes that stay counted', () => {
  assert.equal(valueOf('mixed-stacks', [['0010102', { pod: next }], ['0030102'], ['0020202', long], ['0020204', long]]), 1);
  assert.equal(valueOf('mixed-stacks', [['0020184', long]], { arrival: [stowed('0020182', { feet: 40, pod: next })] }), 1);
  assert.equal(valueOf('mixed-stacks', [['0020182', long]], { arrival: [stowed('0020202', { feet: 40, pod: next })] }), 0);
});

test('T8: plugs used by boxes loaded here that need none', () => {
  // The barge has a plug fore at tier 82 of each deck stack.
  assert.equal(valueOf('reefer-waste', [['0010182'], ['0030182'], ['0020282', long], ['0020284', long], ['0020102', long]]), 2);
  assert.equal(valueOf('reefer-waste', [['0020182', { feet: 40, isReefer: true }]]), 0);
  // One that stays at a plug is nobody's doing here.
  assert.equal(valueOf('reefer-waste', [['0020284', long]], { arrival: [stowed('0020282', long)] }), 0);
});

test('T11: deck boxes loaded here more than 5 t heavier than the one below', () => {
  const pair = (low: number, high: number, tiers: [string, string] = ['82', '84']): Put[] =>
    [low, high].map((tonnes, i) => [`00201${tiers[i] ?? ''}`, { feet: 40, tonnes }]);
  assert.equal(valueOf('heavy-on-light', pair(10, 15)), 0);
  assert.equal(valueOf('heavy-on-light', pair(10, 15.001)), 1);
  assert.equal(valueOf('heavy-on-light', pair(10, 20, ['02', '04'])), 0);
  assert.equal(valueOf('heavy-on-light', [['0020184', { feet: 40, tonnes: 20 }]], { arrival: [stowed('0020182', long)] }), 1);
});

test("T11: a 40' box is held against the box under its fore half", () => {
  const upon = (fore: number, aft: number): Put[] => [
    ['0010182', { tonnes: fore }],
    ['0030182', { tonnes: aft }],
    ['0020184', { feet: 40, tonnes: 20 }],
  ];
  assert.equal(valueOf('heavy-on-light', upon(16, 10)), 0);
  assert.equal(valueOf('heavy-on-light', upon(10, 16)), 1);
});

test('T6 T7 T8 T11: one stack costs what its goals weigh', () => {
  // Fore 10 t for another port at the plug, 20 t on it, nothing aft: two without a twin, mixed, a plug wasted, heavy on light.
  const made = planner([
    ['0010182', { pod: next, tonnes: 10 }],
    ['0010184', { tonnes: 20 }],
  ]);
  const stack = made.stow.stackOf[made.box(idOf('0010182'))] ?? -1;
  const expected = 2 * weights.twin + weights.mixed + weights.plugWaste + weights.heavyOnLight;
  assert.ok(Math.abs(stackGoals(made.stow, stack) - expected) < 1e-9);
  assert.equal(made.stow.tally.goals, stackGoals(made.stow, stack));
});
