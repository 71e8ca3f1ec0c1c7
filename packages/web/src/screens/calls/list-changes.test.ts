import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { changesOf, type ListedBox } from './list-changes.ts';

const box: ListedBox = { id: 'TCLU4567893', pod: 'CNSHA', type: '22G1', line: 'COS', kg: 18_000, flags: ['verified'], imdg: '' };

test('W58: of a box that was told anew each field that differs is told with what it was and is', () => {
  assert.deepEqual(changesOf({ before: box, now: box }), []);
  assert.deepEqual(changesOf({ before: box, now: { ...box, kg: 18_500, pod: 'CNNGB', flags: [] } }), [
    { field: 'pod', before: 'CNSHA', now: 'CNNGB' },
    { field: 'kg', before: 18_000, now: 18_500 },
    { field: 'flags', before: 'verified', now: '' },
  ]);
});
