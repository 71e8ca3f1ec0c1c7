import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { matches } from './matches.ts';

test('W9: the palette offers what holds all words typed, what begins with them first', () => {
  const offers = ['Overview', 'QC1', 'AQC1', 'Quay crane list'].map((name) => ({ key: name, name, kind: 'Machine', run: () => undefined }));
  assert.deepEqual(
    matches(offers, 'qc1', 9).map(({ name }) => name),
    ['QC1', 'AQC1'],
  );
  assert.deepEqual(
    matches(offers, 'mach over', 9).map(({ name }) => name),
    ['Overview'],
  );
  assert.deepEqual([matches(offers, '', 2).length, matches(offers, 'nothing', 2).length], [2, 0]);
});
