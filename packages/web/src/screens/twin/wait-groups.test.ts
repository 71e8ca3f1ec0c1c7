import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { waitGroups } from './wait-groups.ts';

test('W62: machines that wait for the same are told in one sentence, what holds up most first', () => {
  const machines = [
    { id: 'T1', whyIdle: [reason('x.truck', { truck: 'T9' })] },
    { id: 'QC1', whyIdle: [reason('x.no-work', { machine: 'QC1' })] },
    { id: 'QC2', whyIdle: [reason('x.no-work', { machine: 'QC2' })] },
    { id: 'QC3', whyIdle: [] },
    { id: 'T2', whyIdle: [reason('x.truck', { truck: 'T8' })] },
    { id: 'QC4', whyIdle: [reason('x.alone', { machine: 'QC4' })] },
  ];
  assert.deepEqual(waitGroups(machines), [
    { why: { code: 'x.no-work', params: { machine: '…' } }, ids: ['QC1', 'QC2'] },
    { why: { code: 'x.truck', params: { truck: 'T9' } }, ids: ['T1'] },
    { why: { code: 'x.truck', params: { truck: 'T8' } }, ids: ['T2'] },
    { why: { code: 'x.alone', params: { machine: 'QC4' } }, ids: ['QC4'] },
  ]);
});
