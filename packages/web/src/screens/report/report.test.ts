import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { columnsOfBoxes } from '@estiba/messages/frames';
import { containerId, type ShipOutline, type WorkQueue } from '@estiba/port';
import { BoxTable } from '@estiba/view';
import fc from 'fast-check';
import { formatAddress, parseAddress } from '../../address/address.ts';
import { boxRow } from '../../live/live.test-kit.ts';
import { craneShares, listsByBay, planSums } from './call-lists.ts';
import { listedRow } from './use-call-boxes.ts';
import { callReport, readReport, shiftReport, shiftsUntil } from './report-address.ts';

const hour = 3_600_000;
const throughAddress = (id: string): string | null => parseAddress(formatAddress({ screen: 'report', id, selection: null, find: '' })).id;

test('W36: a report has an address of its own, which leads back to it whatever the call is named', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (call) =>
      assert.deepEqual(readReport(throughAddress(callReport(call))), { of: 'call', call }),
    ),
  );
  const minute = fc.integer({ min: 0, max: 40_000_000 }).map((n) => n * 60_000);
  fc.assert(
    fc.property(minute, fc.integer({ min: 1, max: 24 * 60 }), (from, minutes) => {
      const to = from + minutes * 60_000;
      assert.deepEqual(readReport(throughAddress(shiftReport({ from, to }))), { of: 'shift', from, to });
    }),
  );
});

test('W36: an address that is no report is said to be none, whatever it holds', () => {
  fc.assert(fc.property(fc.string(), (id) => void readReport(id)));
  assert.equal(readReport(null).of, 'list');
  const backwards = shiftReport({ from: 2 * hour, to: hour });
  const forEver = shiftReport({ from: 0, to: 1000 * 24 * hour });
  for (const id of ['call/', 'shift/', 'shift/a/b', 'shift/2026-13-01T00:00Z/2026-12-01T08:00Z', backwards, forEver, 'nothing'])
    assert.equal(readReport(id).of, 'unknown', id);
});

test('W36: shifts are of eight hours by the port’s clock, follow each other, and end with the one at hand', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }),
      fc.constantFrom('America/Lima', 'Asia/Shanghai', 'Europe/Oslo', 'UTC'),
      (now, zone) => {
        const shifts = shiftsUntil(now, zone, 6);
        assert.equal(shifts.length, 6);
        assert.ok(shifts[0]!.from <= now && now < shifts[0]!.to);
        shifts.forEach(({ from, to }, i) => {
          assert.ok(Math.abs(to - from - 8 * hour) <= hour);
          assert.equal(shifts[i + 1]?.to ?? from, from);
        });
      },
    ),
  );
  assert.equal(shiftsUntil(Date.UTC(2026, 11, 1, 14), 'America/Lima', 1)[0]!.from, Date.UTC(2026, 11, 1, 13));
});

const outline = {
  name: 'S',
  loa: 90,
  bays: [
    { number: 2, stacks: [] },
    { number: 6, stacks: [] },
  ],
  // Of an outline no more is looked at.
} as unknown as ShipOutline;
const box = (id: string, bay: number, tier: number) => ({ id: containerId(id), slot: { bay, row: 1, tier } });
const queues = [
  {
    crane: 'QC1',
    instructions: [
      { kind: 'open-lid', lid: 'A', bay: 2, start: 0, end: 10 },
      { kind: 'discharge', boxes: [box('D1', 1, 2), box('D2', 3, 2)], bay: 2, start: 10, end: 20 },
      { kind: 'restow-off', boxes: [box('R', 6, 82)], bay: 6, start: 20, end: 30 },
      { kind: 'restow-on', boxes: [box('R', 6, 84)], bay: 6, start: 30, end: hour },
    ],
  },
  { crane: 'QC2', instructions: [{ kind: 'load', boxes: [box('L', 2, 82)], bay: 2, start: 5, end: 15 }] },
  { crane: 'QC3', instructions: [] },
  // Of queues no more is looked at.
] as unknown as WorkQueue[];

test('W37: each box a plan moves stands once for each of its moves in the list of its bay, in the order of time; known or not', () => {
  const boxes = new BoxTable(columnsOfBoxes([boxRow('L', { type: '42G1', pod: 'CNSHA', kg: 9000 }), boxRow('R')]));
  const lists = listsByBay(outline, queues, boxes);
  assert.deepEqual(
    lists.map(({ bay, lines }) => [bay, lines.map((line) => `${line.box} ${line.slot} ${line.work} ${line.crane}/${line.line}`)]),
    [
      [2, ['L 0020182 load QC2/1', 'D1 0010102 discharge QC1/2', 'D2 0030102 discharge QC1/2']],
      [6, ['R 0060182 restow-off QC1/3', 'R 0060184 restow-on QC1/4']],
    ],
  );
  assert.deepEqual(
    lists[0]!.lines.map(({ known }) => known?.pod ?? null),
    ['CNSHA', null, null],
  );
});

test('W37: what a plan adds up to, in all and by crane', () => {
  assert.deepEqual(planSums(queues), { load: 1, discharge: 2, restow: 1, lids: 1, start: 0, end: hour });
  assert.deepEqual(planSums([]), { load: 0, discharge: 0, restow: 0, lids: 0, start: null, end: null });
  assert.deepEqual(craneShares(queues, [{ crane: 'QC1', done: 2 }]), [
    { crane: 'QC1', lines: 4, done: 2, boxes: 4, lids: 1, start: 0, end: hour, rate: 4 },
    { crane: 'QC2', lines: 1, done: 0, boxes: 1, lids: 0, start: 5, end: 15, rate: 360_000 },
    { crane: 'QC3', lines: 0, done: 0, boxes: 0, lids: 0, start: null, end: null, rate: null },
  ]);
});

test('W37: of a ship that sailed the boxes are those of her lists: in their slot, or announced', () => {
  const { at: _at, of: _of, bay: _bay, row: _row, tier: _tier, ...looks } = boxRow('A');
  assert.deepEqual(listedRow({ ...looks, slot: '0060284' }, 'C'), { ...looks, at: 'ship', of: 'C', bay: 6, row: 2, tier: 84 });
  assert.equal(listedRow({ ...looks, slot: null }, 'C').at, 'announced');
});
