import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { screens } from '../address/address.ts';
import { deedOf, goKeys } from './key-map.ts';

const press = (key: string, more: { ctrlKey?: boolean; altKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

test('W9: the keyboard reaches every screen and every deed', () => {
  assert.deepEqual(deedOf(press('k', { ctrlKey: true }), false, true), 'palette');
  assert.deepEqual(
    ['?', '/', 't', 'l', 'g', 'Escape'].map((key) => deedOf(press(key), false, false)),
    ['help', 'find', 'time', 'language', 'go', 'close'],
  );
  for (const [letter, screen] of Object.entries(goKeys)) assert.deepEqual(deedOf(press(letter), true, false), { go: screen });
  assert.deepEqual(new Set([...Object.values(goKeys), 'users']), new Set(screens));
});

test('W9: a key typed into a field is the field’s, and one with Alt or Ctrl the browser’s', () => {
  for (const key of ['?', '/', 't', 'l', 'g', 'o']) {
    assert.equal(deedOf(press(key), true, true), null);
    assert.equal(deedOf(press(key, { altKey: true }), true, false), null);
    assert.equal(deedOf(press(key, { ctrlKey: true }), true, false), null);
  }
});
