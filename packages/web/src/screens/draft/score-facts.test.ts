import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { containerId } from '@estiba/port';
import type { Score } from './answers.ts';
import { tableOf } from './draft.test-kit.ts';
import { boxesOf, costOfBoxes, openBays, termsByCost } from './score-facts.ts';

const source = (boxes: readonly string[], value: number) => ({ boxes: boxes.map(containerId), bays: [2], name: null, value });
const score: Score = {
  edit: 3,
  terms: [
    { term: 'mixed-stacks', unit: 'stacks', value: 1, weight: 1, cost: 1, sources: [source(['A', 'B'], 1)] },
    { term: 'restows-later', unit: 'boxes', value: 3, weight: 20, cost: 60, sources: [source(['A'], 2), source(['C'], 1)] },
    { term: 'lid-moves', unit: 'lids', value: 4, weight: 2, cost: 8, sources: [{ boxes: [], bays: [2], name: '02S', value: 4 }] },
  ],
};

test('W38: a box costs what it causes alone, and an even part of what several cause; the dearest terms come first', () => {
  const boxes = tableOf('A', 'B', 'C', 'D');
  const cost = costOfBoxes(score, boxes);
  assert.deepEqual(
    ['A', 'B', 'C', 'D'].map((id) => cost[boxes.indexOf(id)!]),
    [40.5, 0.5, 20, 0],
  );
  assert.deepEqual(
    termsByCost(score).map(({ term }) => term),
    ['restows-later', 'lid-moves', 'mixed-stacks'],
  );
  assert.deepEqual(boxesOf(score.terms.flatMap(({ sources }) => sources)), ['A', 'B', 'C']);
});

test('W39: places a box could have instead are told by bay, the cheapest first; closed ones are not among them', () => {
  const places = [
    { slot: '0020182', cost: 5 },
    { slot: '0020282', cost: 1 },
    { slot: '0060182', cost: 3 },
    { slot: '0060282', cost: null },
    { slot: 'none', cost: 0 },
  ];
  const found = openBays(places, (slot) => (slot === 'none' ? null : Number(slot.slice(0, 3))));
  assert.deepEqual(found, [
    { bay: 2, open: 2, cost: 1, slot: '0020282' },
    { bay: 6, open: 1, cost: 3, slot: '0060182' },
  ]);
});
