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

test('C33: restows name the lid they were taken from where the plan opens it, and no lid that stays shut', () => {
  const instructions = [
    lift('restow-off', 'A', '0020182'),
    { kind: 'open-lid', lid: 'L1' },
    lift('restow-off', 'B', '0020284'),
    lift('restow-on', 'A', '0020102'),
    lift('restow-on', 'B', '0020284'),
    lift('load', 'C', '0020104'),
  ];
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
