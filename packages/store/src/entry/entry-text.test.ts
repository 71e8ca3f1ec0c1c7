import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import { LogDamaged } from '../log/damage.ts';
import { anEntry } from '../testing/entries.ts';
import { entryText, parseEntry } from './entry-text.ts';
import { notJsonAt } from './plain-json.ts';

test('L1: the text of an entry names its fields in a fixed order, its number first', () => {
  const entry = { data: { b: 1, a: [true, null] }, command: 'c', actor: 'a', version: 2, type: 'stepDone', at: 5 as never };
  assert.equal(
    entryText(7, entry),
    '{"seq":7,"at":5,"type":"stepDone","version":2,"actor":"a","command":"c","data":{"b":1,"a":[true,null]}}',
  );
});

test('L1: the text of an entry that was read is the text that was read', () => {
  fc.assert(
    fc.property(fc.nat(), fc.jsonValue(), fc.string(), (seq, data, command) => {
      const text = entryText(seq, anEntry(seq, { data: data as never, command }));
      assert.equal(entryText(seq, parseEntry(seq, text)), text);
    }),
  );
});

test('L4: what JSON can say passes, and its place is named where it cannot', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => notJsonAt(value) === null));
  class Box {}
  for (const wrong of [undefined, Number.NaN, -Infinity, 1n, Symbol('s'), () => 1, new Date(), new Map(), new Uint8Array(1), new Box()]) {
    assert.equal(notJsonAt(wrong), '');
    assert.equal(notJsonAt({ a: [0, { b: wrong }] }), '.a[1].b');
  }
  assert.equal(notJsonAt(Array.from({ length: 2 })), '[0]');
  assert.equal(notJsonAt(Object.assign(Object.create(null), { a: 1 })), null);
});

test('L4: what is nested without end is refused, not followed', () => {
  const ring: Record<string, unknown> = {};
  ring['ring'] = ring;
  assert.match(notJsonAt(ring) ?? '', /^(\.ring){100}$/);
});

test('L12: a stored text that is no entry, or another one, is damage', () => {
  const good = entryText(3, anEntry(3));
  assert.equal(parseEntry(3, good).command, 'command-3');
  const wrong = [
    '',
    'null',
    '[]',
    '7',
    '{}',
    good.slice(0, -1),
    `${good}}`,
    good.replace('"seq":3', '"seq":4'),
    good.replace(/"data".*/, '"x":1}'),
  ];
  for (const text of wrong) assert.throws(() => parseEntry(3, text), LogDamaged, text);
});
