import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Call } from '@estiba/port';
import { readCallFile } from './call-file.ts';
import { laterLoadsOf } from './later-loads.ts';
import type { Settings } from './settings.ts';

// Of a call its rotation alone is read, of settings the later loads: the casts stand for the rest.
const call = { rotation: ['PECLL', 'CLSAI', 'ARBUE'] } as unknown as Call;
const later = (laterLoads: object) => laterLoadsOf(call, { laterLoads } as unknown as Settings);
const read = (laterLoads: unknown) =>
  readCallFile({ name: 'call.json', bytes: new TextEncoder().encode(JSON.stringify({ format: 'estiba-call/1', laterLoads })) } as never);

test('what later ports load is told by the rotation; a port unknown, or one that comes before, is refused by name', () => {
  assert.deepEqual(laterLoadsOf(call, {} as Settings), {});
  assert.deepEqual(later({ PECLL: { ARBUE: 40 } }).later, [new Map([['ARBUE', 40]]), new Map(), new Map()]);
  assert.throws(() => later({ PECLL: { DEHAM: 4 } }), /DEHAM/);
  assert.throws(() => later({ DEHAM: { PECLL: 4 } }), /DEHAM/);
  assert.throws(() => later({ ARBUE: { PECLL: 40 } }), /'ARBUE' loads 40 TEU for 'PECLL'/);
  assert.throws(() => later({ CLSAI: { CLSAI: 1 } }), /'CLSAI' loads 1 TEU for 'CLSAI'/);
});

test('a call file whose later loads are no amounts of TEU by port is refused with the place', () => {
  assert.ok(read({ PECLL: { CLSAI: 40.5 } }));
  for (const wrong of [
    [],
    'x',
    5,
    { PECLL: 5 },
    { PECLL: { CLSAI: -1 } },
    { PECLL: { CLSAI: 1e308 } },
    { PECLL: { CLSAI: '4' } },
    { PECLL: { CLSAI: null } },
  ])
    assert.throws(() => read(wrong), /laterLoads.*must /s, JSON.stringify(wrong));
  for (const name of ['constructor', 'toString', 'x'.repeat(100_000)]) {
    assert.throws(() => read({ [name]: { CLSAI: 1 } }), /laterLoads/);
    assert.throws(() => read({ PECLL: { [name]: 1 } }), /laterLoads/);
  }
});
