import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { columnsOfBoxes } from '@estiba/messages/frames';
import { containerId, type ShipOutline } from '@estiba/port';
import { BoxTable, type PlannedMoves, slotsOfCall } from '@estiba/view';
import { boxRow } from '../../../live/live.test-kit.ts';
import { shipCounts } from './ship-summary.ts';
import { boxOf, slotRows, workOf } from './slot-rows.ts';

const stack = (level: 'deck' | 'hold', row: number) => ({
  level,
  row,
  y: row,
  z: 0,
  bottomTier: level === 'deck' ? 82 : 2,
  tiers: 3,
  lid: null,
});
const outline: ShipOutline = {
  name: 'S',
  loa: 90,
  bays: [
    { number: 2, fromBow: 20, stacks: [stack('deck', 1), stack('hold', 1)] },
    { number: 6, fromBow: 40, stacks: [stack('deck', 1)] },
  ],
  // Of an outline no more is looked at.
} as unknown as ShipOutline;
const aboard = (id: string, bay: number, tier: number) =>
  boxRow(id, { at: 'ship', of: 'C', bay, row: 1, tier, type: bay % 2 === 0 ? '42G1' : '22G1' });
const boxes = new BoxTable(
  columnsOfBoxes([aboard('LONG', 2, 82), aboard('FORE', 1, 2), aboard('AFT', 3, 2), aboard('BACK', 6, 82), boxRow('NEW1'), boxRow('NEW2')]),
);
const slot = (bay: number, tier: number) => ({ bay, row: 1, tier });
const plan: PlannedMoves = {
  loads: [
    { id: containerId('NEW1'), slot: slot(1, 2) },
    { id: containerId('NEW2'), slot: slot(2, 84) },
  ],
  discharges: [{ id: containerId('FORE'), slot: slot(1, 2) }],
  restows: [{ id: containerId('BACK'), from: slot(6, 82), to: slot(6, 82), reason: { code: 'restow', params: {} } }],
};
const slots = slotsOfCall(outline, boxes, 'C', plan);
const told = (bay: number | null, picture: 'now' | 'work' | 'later') =>
  slotRows(slots, bay, picture).map((row) => [row.key, boxes.idOf(boxOf(row, picture)), workOf(row, slots.restows)]);

test('W34: every place that is not empty is one row: a 40′ box under its pair, 20′ boxes each, with what becomes of them', () => {
  assert.deepEqual(told(null, 'work'), [
    ['0010102', 'FORE', 'exchanged'],
    ['0030102', 'AFT', 'stays'],
    ['0020182', 'LONG', 'stays'],
    ['0020184', 'NEW2', 'comes'],
    ['0060182', 'BACK', 'leaves-and-comes'],
  ]);
});

test('W34: each picture has the boxes that stand then, and a bay has its own', () => {
  assert.deepEqual(
    told(null, 'now').map(([, box]) => box),
    ['FORE', 'AFT', 'LONG', 'BACK'],
  );
  assert.deepEqual(
    told(null, 'later').map(([, box]) => box),
    ['NEW1', 'AFT', 'LONG', 'NEW2', 'BACK'],
  );
  assert.deepEqual(
    told(6, 'work').map(([key]) => key),
    ['0060182'],
  );
  assert.deepEqual(told(10, 'work'), []);
});

test('W34: who does not see a drawing is told how many boxes are aboard, come and leave, each once', () => {
  assert.deepEqual(shipCounts(slots), { aboard: 4, come: 2, leave: 1 });
});
