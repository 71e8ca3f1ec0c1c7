import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { columnsOfBoxes } from '@estiba/messages/frames';
import { containerId, type Slot, type VesselProfile } from '@estiba/port';
import { BoxTable, type PlannedMoves, type StackFigures } from '@estiba/view';
import { boxRow } from '../../../live/live.test-kit.ts';
import { planAt, planBefore } from '../plan-of-moment.ts';
import { judgementOf } from './answers.ts';
import { arrivalMoves, comparedOf, departureMoves } from './difference-rows.ts';
import { families, familyOf } from './families.ts';
import { stackRows } from './stack-rows.ts';

const at = (bay: number, row: number, tier: number): Slot => ({ bay, row, tier });
const load = (id: string, slot: Slot) => ({ id: containerId(id), slot });
const restow = (id: string, from: Slot, to: Slot) => ({ id: containerId(id), from, to, reason: { code: 'restow', params: {} } });
const plan = (more: Partial<PlannedMoves>): PlannedMoves => ({ loads: [], restows: [], discharges: [], ...more });
const tableOf = (...ids: string[]): BoxTable => new BoxTable(columnsOfBoxes(ids.map((id) => boxRow(id))));

const stack = (row: number, level: 'deck' | 'hold') => ({
  level,
  row,
  y: row,
  z: 0,
  bottomTier: level === 'deck' ? 82 : 2,
  tiers: 4,
  lid: null,
});
const figure = (row: number, tonnes: number, weightLeft: number | null, heightLeft: number | null): StackFigures => ({
  stack: stack(row, 'deck') as StackFigures['stack'],
  tonnes,
  weightLeft,
  heightLeft,
});

test('W31: every stack is told with what is left of its limits; broken ones first, then those with least left', () => {
  // Of an outline these are looked at alone.
  const outline = { name: 'S', loa: 100, bays: [{ number: 2 }, { number: 6 }] } as unknown as Parameters<typeof stackRows>[0];
  const of: Record<number, StackFigures[]> = {
    2: [figure(1, 10, 50, 5), figure(2, 60, 2, 3), figure(3, 90, -1, 2)],
    6: [figure(1, 20, 40, -0.1), figure(2, 99, -5, -1), figure(3, 30, null, null), figure(4, 30, 30, 0.2)],
  };
  const inOrder = stackRows(outline, null, (bay) => of[bay]!, false);
  assert.deepEqual(
    inOrder.map(({ key }) => key),
    ['2 1 deck', '2 2 deck', '2 3 deck', '6 1 deck', '6 2 deck', '6 3 deck', '6 4 deck'],
  );
  const deck = { row: 2, level: 'deck', max20: 60, max40: 90, maxHeight: 14.5 };
  // Of a profile its stacks are looked at alone.
  const profile = { bays: [{ number: 2, stacks: [{ ...deck, level: 'hold', max40: 1 }, deck] }] } as unknown as VesselProfile;
  const tight = stackRows(outline, profile, (bay) => of[bay]!, true);
  assert.deepEqual(
    tight.map(({ is }) => is),
    ['heavy-and-high', 'too-heavy', 'too-high', 'tight', 'tight', 'fine', 'no-limits'],
  );
  assert.deepEqual(tight.map(({ key }) => key).slice(3, 5), ['2 2 deck', '6 4 deck']);
  assert.deepEqual(
    tight.map(({ key, limits }) => [key, limits?.max40 ?? null]).filter(([, most]) => most !== null),
    [['2 2 deck', 90]],
  );
});

test('W31: each rule of the checker belongs to one family, and a line of sight without an end is read as one', () => {
  assert.deepEqual(['P3', 'W1', 'S2', 'F7', 'Q1', 'C2', 'Y1'].map(familyOf), [
    'place',
    'weight',
    'lashing',
    'afloat',
    'cranes',
    'other',
    'other',
  ]);
  assert.ok(families.includes('other'));
  const told = { plan: null, revision: 1, violations: [], inherited: [], score: [], condition: { hidden: null } };
  assert.equal(judgementOf(told as never).condition.hidden, Number.POSITIVE_INFINITY);
});

test('W32: of two plans each box that is new, gone or set elsewhere is told once, with its slots; the others are not', () => {
  const boxes = tableOf('A', 'B', 'C', 'D', 'E');
  const before = plan({
    loads: [load('A', at(2, 1, 82)), load('B', at(2, 1, 84)), load('C', at(2, 3, 82))],
    restows: [restow('D', at(6, 1, 82), at(6, 1, 84))],
  });
  const after = plan({
    loads: [load('A', at(2, 1, 82)), load('B', at(2, 2, 84)), load('E', at(6, 2, 82)), load('X', at(6, 4, 82))],
    restows: [restow('D', at(6, 1, 82), at(6, 1, 84))],
  });
  const { rows, difference } = comparedOf(boxes, before, after);
  assert.deepEqual(rows, [
    { box: 'E', change: 'added', before: null, after: '0060282' },
    { box: 'C', change: 'removed', before: '0020382', after: null },
    { box: 'B', change: 'moved', before: '0020184', after: '0020284' },
  ]);
  assert.deepEqual(
    [...difference.left].map(([slot, box]) => [slot, boxes.idOf(box)]),
    [
      ['0020184', 'B'],
      ['0020382', 'C'],
    ],
  );
});

test('W32: against her arrival a ship has what was loaded as new, what was discharged as gone, restows set elsewhere as moved', () => {
  const boxes = tableOf('S', 'G', 'R', 'K', 'N');
  const arrival = [
    { box: 'S', slot: '0020182' },
    { box: 'G', slot: '0020184' },
    { box: 'R', slot: '0060182' },
    { box: 'K', slot: '0060184' },
    { box: 'Z', slot: 'nonsense' },
  ];
  const moves = plan({
    loads: [load('N', at(2, 1, 84))],
    discharges: [load('G', at(2, 1, 84))],
    restows: [restow('R', at(6, 1, 82), at(6, 1, 84)), restow('K', at(6, 1, 84), at(6, 1, 84))],
  });
  const { rows } = comparedOf(boxes, arrivalMoves(arrival), departureMoves(arrival, moves));
  assert.deepEqual(
    rows.map(({ box, change }) => [box, change]),
    [
      ['N', 'added'],
      ['G', 'removed'],
      ['R', 'moved'],
    ],
  );
});

test('W33: the plan of a moment is the last accepted by then, and the one before it is the one it replaced', () => {
  const plans = [3, 10, 20].map((entry) => ({ entry, at: entry, plan: `P${entry}`, by: 'ana' }));
  assert.deepEqual(
    [2, 3, 9, 10, 25].map((size) => planAt(plans, size)?.plan),
    [undefined, 'P3', 'P3', 'P10', 'P20'],
  );
  assert.deepEqual(
    [2, 3, 10, 25].map((size) => planBefore(plans, size)?.plan),
    [undefined, undefined, 'P3', 'P10'],
  );
});
