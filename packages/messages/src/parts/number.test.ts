import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumber } from './number.ts';

test('T3 numbers with point or comma, leading zeros and signs on either side', () => {
  const read: readonly [text: string, value: number][] = [
    ['4600', 4600],
    ['0022000', 22000],
    ['07.0', 7],
    ['8955,2', 8955.2],
    ['.5', 0.5],
    ['5.', 5],
    ['-018', -18],
    ['5-', -5],
    ['+3', 3],
    [' 12 ', 12],
  ];
  for (const [text, value] of read) assert.equal(readNumber(text), value, text);
  for (const text of ['', '-', '.', '1.2.3', '1e5', '0x10', 'KGM', 'NaN', 'Infinity', '1 2'])
    assert.ok(Number.isNaN(readNumber(text)), text);
});
