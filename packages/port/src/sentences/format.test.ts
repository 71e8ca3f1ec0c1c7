import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill, formatNumber, visible } from './format.ts';

test('numbers are written as the language writes them; those without end by their power of ten', () => {
  assert.equal(formatNumber(-12_345.678, 'en'), '−12,345.68');
  assert.equal(formatNumber(1e14, 'es'), '100,000,000,000,000');
  assert.equal(formatNumber(1e308, 'en'), '1e+308');
  assert.equal(formatNumber(-1e15, 'zh'), '−1000000000000000');
});

test('what would steer a terminal is shown as a sign; letters, lines and tabs stay', () => {
  assert.equal(visible('a\u001b[31m\u0007\r\u009b b\n\tñ船'), 'a␛[31m␇␍\ufffd b\n\tñ船');
  assert.equal(fill('{name|one|other}: {name}', { name: '\u001bx' }, 'en'), 'other: ␛x');
});
