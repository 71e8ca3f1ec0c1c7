import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallRow, HandoverRow, JobRow, MachineRow } from '@estiba/messages/frames';
import { requestOf, type Tables, urgencyOf } from './request.ts';

const tables = {
  machines: [
    { id: 'QC1', steps: ['J1#0'] },
    { id: 'AT01', steps: [] },
    // Of rows, here and below, no more is looked at.
  ] as unknown as MachineRow[],
  jobs: [
    {
      id: 'J1',
      call: 'C1',
      crane: 'QC1',
      steps: [
        { id: 'J1#0', machine: 'QC1' },
        { id: 'J1#1', machine: null },
      ],
    },
  ] as unknown as JobRow[],
  calls: [{ call: 'C1', queues: [{ crane: 'QC1', total: 12, started: 5, done: 4 }] }] as unknown as CallRow[],
  handovers: [{ cell: 'Q.04', truck: 'AT01', crane: 'QC1', craneStep: 'J1#0' }] as unknown as HandoverRow[],
} satisfies Tables;

const shown = (about: string) => {
  const { machine, job, crane, lines } = requestOf({ about }, tables);
  return [machine?.id, job?.id, crane, lines];
};

test('W70: a question about a machine, its step or where it meets another names the machine, the job and the lines that wait behind it', () => {
  assert.deepEqual(shown('QC1'), ['QC1', 'J1', 'QC1', 8]);
  assert.deepEqual(shown('J1#0'), ['QC1', 'J1', 'QC1', 8]);
  assert.deepEqual(shown('Q.04'), ['QC1', 'J1', 'QC1', 8]);
  assert.deepEqual(shown('AT01'), ['AT01', undefined, null, 0]);
});

test('W70: what no machine has in hand wants a decision only', () => {
  assert.deepEqual(shown('J1#1'), [undefined, 'J1', 'QC1', 8]);
  assert.deepEqual(shown('MSCU1234565'), [undefined, undefined, null, 0]);
});

test('W70: the queue goes by age times what waits, and a new question is not the last of all', () => {
  const order = [
    { id: 'old', raisedAt: 0, lines: 0 },
    { id: 'blocks', raisedAt: 50_000, lines: 8 },
    { id: 'new', raisedAt: 100_000, lines: 0 },
  ].sort((a, b) => urgencyOf(b, b, 100_000) - urgencyOf(a, a, 100_000));
  assert.deepEqual(
    order.map(({ id }) => id),
    ['blocks', 'old', 'new'],
  );
});
