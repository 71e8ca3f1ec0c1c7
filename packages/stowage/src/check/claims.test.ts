import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallPlan, LoadingPlan, ShipCondition } from '@estiba/port';
import { checkCall } from '../check.ts';
import { rulesOf } from './small-call.test-kit.ts';
import { validCall, validPlan } from './valid-call.test-kit.ts';

const broken = (words: Partial<CallPlan>): string[] => rulesOf(checkCall(validCall, { ...validPlan, ...words }));
const ofLoading = (words: Partial<LoadingPlan>): string[] => broken({ loading: { ...validPlan.loading, ...words } });
const { condition, score } = validPlan.loading;
const ofCondition = (words: Partial<ShipCondition>): string[] => ofLoading({ condition: { ...condition, ...words } });
const turn = 120_000;

test('X1: a small figure may be 0.01 off, a great one 0.5 %', () => {
  for (const by of [0.0099, -0.0099]) assert.deepEqual(ofCondition({ trim: condition.trim + by }), []);
  for (const by of [0.0101, -0.0101]) assert.deepEqual(ofCondition({ trim: condition.trim + by }), ['X1']);
  assert.deepEqual(ofCondition({ displacement: condition.displacement * 1.0049 }), []);
  assert.deepEqual(ofCondition({ displacement: condition.displacement * 1.0051 }), ['X1']);
});

test("X1: a curve may be 0.5 % of its station's greater limit off", () => {
  // The barge: shear 500 t, bending 9,000 t·m, torsion 2,000 t·m at every station: 2.5, 45 and 10 off.
  const off = (figure: 'shear' | 'bending' | 'torsion', by: number): string[] =>
    ofCondition({ strength: condition.strength.map((one, i) => (i === 3 ? { ...one, [figure]: one[figure] + by } : one)) });
  for (const [figure, by] of [
    ['shear', 2.5],
    ['bending', 45],
    ['torsion', 10],
  ] as const) {
    assert.deepEqual(off(figure, 0.99 * by), [], figure);
    assert.deepEqual(off(figure, -1.01 * by), ['X1'], figure);
  }
});

test('X1: every figure is looked at, and one that is no number is never near', () => {
  const names = [
    'displacement',
    'draftAft',
    'draftFore',
    'draftMean',
    'trim',
    'list',
    'gm',
    'minGm',
    'maxGm',
    'hidden',
    'ballast',
  ] as const;
  for (const name of names) {
    assert.deepEqual(ofCondition({ [name]: condition[name] * 1.01 + 0.1 }), ['X1'], name);
    assert.deepEqual(ofCondition({ [name]: Number.NaN }), ['X1'], name);
  }
});

test('X2: terms T1 to T5 have the recounted value, every term costs its value times its weight', () => {
  for (const { term } of score) {
    const other = score.map((one) => (one.term === term ? { ...one, value: one.value + 1, cost: one.cost + one.weight } : one));
    assert.deepEqual(ofLoading({ score: other }), ['X2'], term);
  }
  const more = { term: 'ballast', value: 7, unit: 't', weight: 2, cost: 14 };
  assert.deepEqual(ofLoading({ score: [...score, more] }), []);
  assert.deepEqual(ofLoading({ score: [...score, { ...more, cost: 13 }] }), ['X2']);
});

test('X3: the digs listed are those counted, no more, no fewer, none for another', () => {
  const { yard } = validPlan;
  const [one, other] = yard.digs;
  assert(one && other);
  assert.deepEqual(broken({ yard: { ...yard, digs: [other, one] } }), []);
  assert.deepEqual(broken({ yard: { ...yard, digs: [one] } }), ['X3']);
  assert.deepEqual(broken({ yard: { ...yard, digs: [one, other, other] } }), ['X3']);
  assert.deepEqual(broken({ yard: { ...yard, digs: [one, { ...other, toReach: one.toReach }] } }), ['X3']);
  assert.deepEqual(broken({ yard: { ...yard, digsInListOrder: yard.digsInListOrder + 1 } }), ['X3']);
});

test('X4: the makespan runs from the first start to the last end, the bound is not above it', () => {
  // 13 turns.
  const cranes = (makespan: number, lowerBound: number): string[] => broken({ cranes: { makespan, lowerBound } });
  assert.deepEqual(cranes(13 * turn + 1, 13 * turn), []);
  assert.deepEqual(cranes(13 * turn + 2, 7 * turn), ['X4']);
  assert.deepEqual(cranes(13 * turn - 2, 7 * turn), ['X4']);
  assert.deepEqual(cranes(13 * turn, 13 * turn + 2), ['X4']);
});
