import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portCode } from '@estiba/port';
import { compileLaterLoads } from './later-loads.ts';

const [A, B, C, other] = ['PECLL', 'CLSAI', 'ARBUE', 'DEHAM'].map(portCode) as [never, never, never, never];

test('V7: loads of later ports are numbered by the rotation; those for ports that are not to come, or that lie behind, are left aside', () => {
  const later = [
    new Map([
      [B, 10],
      [C, 5],
      [other, 99],
    ]),
    new Map([
      [C, 7],
      [A, 99],
    ]),
    new Map(),
    new Map([[C, 99]]),
  ];
  assert.deepEqual([...compileLaterLoads([A, B, C], later)!], [0, 10, 5, 0, 0, 0, 7, 0, 0, 0, 0, 0]);
  assert.equal(compileLaterLoads([A, B, C], undefined), null);
  assert.deepEqual([...compileLaterLoads([A, B, C], [])!], Array(12).fill(0));
});

test('V7: an amount that is none is refused with port and value', () => {
  for (const amount of [-1, NaN, Infinity, 1e308])
    assert.throws(
      () => compileLaterLoads([A, B], [new Map([[B, amount]])]),
      ({ message }: Error) => message.includes(`PECLL is told to load ${amount} TEU`) && message.includes('Maybe'),
    );
});
