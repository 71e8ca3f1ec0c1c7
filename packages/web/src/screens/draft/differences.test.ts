import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Difference } from './answers.ts';
import { shownDifference, termsByChange } from './differences.ts';
import { tableOf } from './draft.test-kit.ts';

const moved = [
  { box: 'A', before: '0020182', after: '0020184' },
  { box: 'B', before: null, after: '0020182' },
  { box: 'C', before: '0060182', after: null },
  { box: 'GHOST', before: null, after: '0060182' },
];

test('W26: boxes two plans have elsewhere are shown in the plan by what became of them, with the slots they left', () => {
  const boxes = tableOf('A', 'B', 'C');
  const { of, left } = shownDifference(moved, boxes);
  const [a, b, c] = ['A', 'B', 'C'].map((id) => boxes.indexOf(id)!) as [number, number, number];
  assert.deepEqual(
    [...of],
    [
      [a, 'moved'],
      [b, 'added'],
      [c, 'removed'],
    ],
  );
  assert.deepEqual(
    [...left],
    [
      ['0020182', a],
      ['0060182', c],
    ],
  );
});

test('W26: terms stand in the order of what they change in the cost, better or worse', () => {
  const term = (name: string, before: number, after: number) => ({
    term: name,
    unit: 'boxes',
    value: { before, after },
    cost: { before, after },
  });
  // Of a difference its terms are looked at alone.
  const difference = { score: [term('same', 5, 5), term('little', 5, 6), term('much', 50, 10)] } as unknown as Difference;
  assert.deepEqual(
    termsByChange(difference).map((one) => one.term),
    ['much', 'little', 'same'],
  );
});
