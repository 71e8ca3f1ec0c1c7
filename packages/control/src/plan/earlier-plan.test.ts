import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { parseSlot, type VesselProfile } from '@estiba/port';
import type { CallVisit } from '@estiba/terminal';
import { earlierPlan } from './earlier-plan.ts';

const slot = (address: string) => parseSlot(address)!;
const lift = (kind: string, id: string, address: string) => ({ kind, boxes: [{ id, slot: slot(address) }] });
/** A bay with two lids of one stack each. */
const vessel = {
  bays: [{ number: 2, stacks: ['1', '2'].map((row) => ({ row: Number(row), level: 'deck', lid: `L${row}` })) }],
} as unknown as VesselProfile;

test('C33: a box of a half bay is found on the lid of the bay its half is of, and a half without that row is passed over', () => {
  const bay = (number: number, rows: readonly number[]) => ({
    number,
    stacks: rows.map((row) => ({ row, level: 'deck', lid: `${number}-${row}` })),
  });
  // Of a ship her bays are looked at alone.
  const ship = { bays: [bay(2, [1, 2]), bay(4, [1])] } as unknown as VesselProfile;
  const instructions = [
    lift('restow-off', 'A', '0030182'),
    lift('restow-off', 'B', '0030282'),
    ...['2-2', '4-1'].map((lid) => ({ kind: 'open-lid', lid })),
    lift('restow-on', 'A', '0030182'),
    lift('restow-on', 'B', '0030282'),
  ];
  // Of a call its queues are looked at alone.
  const { restows } = earlierPlan({ queues: new Map([['QC', { instructions, started: 0 }]]) } as unknown as CallVisit, ship);
  assert.deepEqual(
    restows.map(({ reason }) => reason.params['lid']),
    ['4-1', '2-2'],
  );
});

test('C33: restows name the lid they were taken from where the plan opens it, and no lid that stays shut', () => {
  const instructions = [
    lift('restow-off', 'A', '0020182'),
    { kind: 'open-lid', lid: 'L1' },
    lift('restow-off', 'B', '0020284'),
    lift('restow-on', 'A', '0020102'),
    lift('restow-on', 'B', '0020284'),
    lift('load', 'C', '0020104'),
  ];
  // Of a call its queues are looked at alone.
  const queues = (started: number) => ({ queues: new Map([['QC', { instructions, started }]]) }) as unknown as CallVisit;
  const { loads, restows } = earlierPlan(queues(0), vessel);
  assert.deepEqual(loads, [{ id: 'C', slot: slot('0020104') }]);
  assert.deepEqual(
    restows.map(({ id, reason }) => [id, reason.code, reason.params['lid'] ?? null]),
    [
      ['A', 'restow.lid-for-loads', 'L1'],
      ['B', 'restow.above', null],
    ],
  );
  // A box whose taking off has begun is told by the queue no longer as one aboard.
  assert.deepEqual(
    earlierPlan(queues(1), vessel).restows.map(({ id }) => id),
    ['B'],
  );
});
