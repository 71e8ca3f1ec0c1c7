import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkSectionPlan } from './check.ts';
import type { SectionPlace } from './plan.ts';
import { box, problemOf, sectionOf } from './section.test-kit.ts';

const at = (stack: number, tier: number, side: 'fore' | 'aft' | 'both'): SectionPlace => ({ stack, tier, side });
const codes = (problem: Parameters<typeof checkSectionPlan>[0], places: readonly SectionPlace[]): string[] =>
  checkSectionPlan(problem, { places }).findings.map(({ code }) => code);

test('B3: each box has a slot of its own that takes it, or stays ashore', () => {
  const problem = problemOf(sectionOf(1, 2, [box(), box({ length: 40 })], { takes: [7, 3] }));
  assert.deepEqual(codes(problem, [at(1, 1, 'fore'), null]), []);
  assert.deepEqual(codes(problem, [at(1, 1, 'both'), null]), ['section.plan-place']);
  assert.deepEqual(codes(problem, [at(2, 1, 'fore'), at(1, 2, 'both')]), ['section.plan-place', 'section.plan-place']);
  assert.deepEqual(codes(problem, [at(1, 1, 'fore'), at(1, 1, 'both')]), ['section.plan-taken']);
  assert.deepEqual(
    checkSectionPlan(problem, { places: [null] }).findings.map(({ code }) => code),
    ['section.plan-form'],
  );
});

test('B4: no box hangs in the air or is set below one aboard', () => {
  const loaded = [box({ stack: 1, tier: 2, side: 1 })];
  const problem = problemOf(sectionOf(1, 3, [box(), box({ length: 40 })], { loaded }));
  assert.deepEqual(codes(problem, [at(1, 1, 'fore'), null]), ['section.plan-under']);
  assert.deepEqual(codes(problem, [at(1, 3, 'fore'), null]), []);
  assert.deepEqual(codes(problem, [at(1, 2, 'aft'), null]), ['section.plan-hanging']);
  assert.deepEqual(codes(problem, [at(1, 1, 'aft'), at(1, 3, 'both')]), ['section.plan-hanging']);
  const onTop = problemOf(sectionOf(1, 2, [box({ length: 40 })], { takes: [0, 4] }));
  assert.deepEqual(codes(onTop, [at(1, 2, 'both')]), []);
});

test('B5: no 20-foot box stands on a 40-foot box', () => {
  const problem = problemOf(sectionOf(1, 2, [box(), box({ length: 40 })]));
  assert.deepEqual(codes(problem, [at(1, 2, 'aft'), at(1, 1, 'both')]), ['section.plan-on-forty']);
});

test('B6: a reefer stands at a plug, a 40-foot one at either of its cell', () => {
  const problem = problemOf(sectionOf(1, 2, [box({ isReefer: true }), box({ length: 40, isReefer: true })], { plugs: [2, 0] }));
  assert.deepEqual(codes(problem, [at(1, 1, 'fore'), null]), ['section.plan-no-plug']);
  assert.deepEqual(codes(problem, [at(1, 1, 'aft'), null]), []);
  assert.deepEqual(codes(problem, [null, at(1, 1, 'both')]), []);
});

test('B7: a stack is not too high on either side, nor too heavy in all', () => {
  const problem = problemOf(sectionOf(1, 2, [box({ length: 40, height: 2.9 }), box({ length: 40 }), box({ weight: 61_000 })]));
  assert.deepEqual(codes(problem, [at(1, 1, 'both'), at(1, 2, 'both'), null]), ['section.plan-high', 'section.plan-high']);
  assert.deepEqual(codes(problem, [null, null, at(1, 1, 'fore')]), ['section.plan-heavy']);
});

test('B8: categories kept apart are not in one stack or beside each other, what was aboard left as it is', () => {
  const problem = problemOf(sectionOf(3, 2, [box({ imo: 1 }), box({ imo: 3 }), box({ imo: 4 })]));
  assert.deepEqual(codes(problem, [at(1, 1, 'fore'), at(1, 1, 'aft'), null]), ['section.plan-segregation']);
  assert.deepEqual(codes(problem, [at(1, 1, 'fore'), at(2, 1, 'aft'), null]), ['section.plan-segregation']);
  assert.deepEqual(codes(problem, [at(1, 1, 'fore'), at(3, 1, 'aft'), at(2, 1, 'fore')]), []);
  const loaded = [box({ imo: 2, stack: 1, tier: 1, side: 1 }), box({ imo: 4, stack: 1, tier: 1, side: -1 })];
  assert.deepEqual(codes(problemOf(sectionOf(2, 2, [box({ imo: 4 })], { loaded })), [null]), []);
});

test('B9: overstows, ports, new stacks, wasted plugs and boxes ashore are counted', () => {
  const loaded = [box({ pod: 1, stack: 1, tier: 1, side: 1 })];
  const toLoad = [box({ pod: 2 }), box({ pod: 2, length: 40 }), box({ pod: 3 }), box({ pod: 2, isReefer: true })];
  const problem = problemOf(sectionOf(2, 2, toLoad, { loaded, plugs: [0, 3] }));
  const verdict = checkSectionPlan(problem, { places: [at(1, 1, 'aft'), at(1, 2, 'both'), at(2, 1, 'fore'), null] });
  assert.deepEqual(verdict, {
    findings: [],
    terms: { rollOuts: 1, overstows: 1, ports: 3, newStacks: 1, wastedPlugs: 2 },
    cost: 1000 + 100 + 60 + 10 + 10,
  });
});

test('B3 B9: anything at all may be judged', () => {
  const problem = problemOf(sectionOf(2, 2, [box(), box({ length: 40 })]));
  fc.assert(
    fc.property(fc.anything(), fc.array(fc.anything(), { maxLength: 3 }), (any, places) => {
      checkSectionPlan(problem, any);
      checkSectionPlan(problem, { places });
    }),
  );
});
