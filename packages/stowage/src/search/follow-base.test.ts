import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Call, LoadingPlan } from '@estiba/port';
import { box, type BoxWords, smallCall, smallPlan, stowed } from '../check/small-call.test-kit.ts';
import { Planner } from '../planner.test-kit.ts';
import { placeOf } from '../state/place-key.ts';
import { followBase } from './follow-base.ts';

const long = { feet: 40 } as const;

/** An earlier plan of boxes alike in these slots, some of them other than alike. */
function earlier(slots: Record<string, string>, words: Record<string, BoxWords> = {}): { call: Call; base: LoadingPlan } {
  const call = smallCall({ loadList: Object.keys(slots).map((id) => box(id, { ...long, ...words[id] })) });
  return { call, base: smallPlan(call, { loads: slots }) };
}

/** Where the boxes of a call are after following the plan, '' ashore. */
function follow(
  call: Call,
  base: LoadingPlan,
  locks: readonly string[] = [],
): { slots: Record<string, string>; planner: Planner; before: Int32Array } {
  const options = { seed: 1, effort: 1, base, locks: new Set(call.loadList.map(({ id }) => id).filter((id) => locks.includes(id))) };
  const planner = new Planner(call, options);
  const before = followBase(planner.stow, planner.rules, options);
  return { slots: Object.fromEntries(call.loadList.map(({ id }) => [id, planner.slotOf(id)])), planner, before };
}
const without = (call: Call, ...ids: string[]): Call => ({ ...call, loadList: call.loadList.filter(({ id }) => !ids.includes(id)) });

const pile = { A: '0020102', B: '0020104', C: '0020106' };

test('T10: every box stands where the plan had it, one the plan has not stays ashore', () => {
  const { call, base } = earlier({ ...pile, D: '0060182' });
  const more = { ...call, loadList: [...call.loadList, box('NEW', long)] };
  const { slots, before, planner } = follow(more, base);
  assert.deepEqual(slots, { ...pile, D: '0060182', NEW: '' });
  assert.deepEqual(
    [...before],
    ['A', 'B', 'C', 'D', 'NEW'].map((id) => placeOf(planner.stow, planner.box(id))),
  );
});

test('T10: without an earlier plan nothing is set down', () => {
  const planner = new Planner(smallCall({ loadList: [box('A', long)] }));
  assert.deepEqual([...followBase(planner.stow, planner.rules, { seed: 1, effort: 1 })], [-1]);
  assert.equal(planner.slotOf('A'), '');
});

test('T10: where a box has gone from under others the top of another stack most like it takes its place', () => {
  // LIKE has the port and nearly the mass of C; OTHER another port; DEEP is not on top.
  const { call, base } = earlier(
    { ...pile, DEEP: '0020202', LIKE: '0020204', OTHER: '0060182' },
    { OTHER: { pod: 'PECLL' }, LIKE: { tonnes: 10.5 }, DEEP: { tonnes: 10 } },
  );
  const { slots } = follow(without(call, 'A'), base);
  assert.deepEqual(slots, { B: '0020104', C: '0020106', DEEP: '0020202', LIKE: '0020102', OTHER: '0060182' });
});

test('T10: a hole from the top down is no hole', () => {
  const { call, base } = earlier({ ...pile, D: '0060182' });
  assert.deepEqual(follow(without(call, 'C'), base).slots, { A: '0020102', B: '0020104', D: '0060182' });
});

test("T10: a hole in one half is filled with a 20' box, one in both with a 40' box", () => {
  const twenty = { feet: 20 } as const;
  const slots = { F1: '0010102', F2: '0010104', A1: '0030102', A2: '0030104', T: '0050182', L: '0100182' };
  const { call, base } = earlier(slots, { F1: twenty, F2: twenty, A1: twenty, A2: twenty, T: twenty });
  assert.deepEqual(follow(without(call, 'F1'), base).slots, { F2: '0010104', A1: '0030102', A2: '0030104', T: '0010102', L: '0100182' });
  // With nothing of its size about, what stood above stays ashore for now.
  const { slots: alone } = follow(without(call, 'F1', 'T', 'A2'), base);
  assert.equal(alone['F2'], '');
});

test('T10: reefers, dangerous and locked boxes fill no hole', () => {
  const only = (id: string, words: BoxWords, locks: string[] = []): string | undefined => {
    const { call, base } = earlier({ ...pile, [id]: '0060182' }, { [id]: words });
    return follow(without(call, 'A'), base, locks).slots[id];
  };
  assert.equal(only('PLAIN', {}), '0020102');
  assert.equal(only('REEFER', { isReefer: true }), '0060182');
  assert.equal(only('DANGER', { danger: [{ imdgClass: '8' }] }), '0060182');
  assert.equal(only('LOCKED', {}, ['LOCKED']), '0060182');
});

test('W2 T10: boxes grown too heavy for their stack come off from the top until it holds', () => {
  const { call, base } = earlier(pile, { A: { tonnes: 26 }, B: { tonnes: 26 }, C: { tonnes: 26 } });
  const heavier = { ...call, loadList: call.loadList.map((one) => (one.id === 'A' ? box('A', { ...long, tonnes: 29 }) : one)) };
  // 29 + 26 + 26 = 81 t on 80.
  assert.deepEqual(follow(heavier, base).slots, { A: '0020102', B: '0020104', C: '' });
});

test('W2 T10: a box that no longer fits changes places with a lighter one, two boxes move', () => {
  const words = {
    A: { tonnes: 26 },
    B: { tonnes: 26 },
    C: { tonnes: 26 },
    ELSE: { pod: 'PECLL', tonnes: 20 },
    HEAVY: { tonnes: 25.5 },
    LIGHT: { tonnes: 24 },
  };
  const { call, base } = earlier({ ...pile, ELSE: '0060102', HEAVY: '0060202', LIGHT: '0100102' }, words);
  const heavier = { ...call, loadList: call.loadList.map((one) => (one.id === 'A' ? box('A', { ...long, tonnes: 29 }) : one)) };
  // 29 + 26 + 25.5 = 80.5 t will not do, 29 + 26 + 24 = 79 t will; ELSE is for another port.
  assert.deepEqual(follow(heavier, base).slots, {
    A: '0020102',
    B: '0020104',
    C: '0100102',
    ELSE: '0060102',
    HEAVY: '0060202',
    LIGHT: '0020106',
  });
  // Locked boxes do not change places.
  assert.equal(follow(heavier, base, ['LIGHT']).slots['C'], '');
});

test('L1 T10: slots under a lid that now stays shut, or that another box now has, are given up', () => {
  const { call, base } = earlier({ A: '0020102', B: '0060182', C: '0100182' });
  const arrival = [stowed('0020182', long), stowed('0060182', long)];
  assert.deepEqual(follow({ ...call, arrival }, base).slots, { A: '', B: '', C: '0100182' });
});

test('T10: locked boxes and all below them may not be moved afterwards, those above may', () => {
  const { call, base } = earlier(pile);
  const { planner } = follow(call, base, ['B']);
  const stack = planner.stow.stackOf[0]!;
  assert.deepEqual([planner.stow.base[stack * 2], planner.stow.base[stack * 2 + 1]], [2, 2]);
  assert.deepEqual([planner.stow.stays[stack * 2], planner.stow.stays[stack * 2 + 1]], [0, 0]);
});
