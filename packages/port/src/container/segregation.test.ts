import assert from 'node:assert/strict';
import { test } from 'node:test';
import { segregationClasses, segregationCode } from './segregation.ts';

test('IMDG 7.2.4: known cells, read across and down', () => {
  const cells: readonly [string, string, number | '*'][] = [
    ['2.1', '3', 2],
    ['3', '5.1', 2],
    ['4.2', '8', 1],
    ['6.1', '3', 0],
    ['6.2', '4.1', 3],
    ['1.1', '2.1', 4],
    ['1.3', '4.1', 3],
    ['2.1', '4.3', 2],
    ['3', '4.3', 2],
    ['5.1', '5.2', 2],
    ['9', '1.1', 0],
    ['1.4', '1.1', '*'],
  ];
  for (const [a, b, code] of cells) {
    assert.equal(segregationCode(a, b), code, `${a} / ${b}`);
    assert.equal(segregationCode(b, a), code, `${b} / ${a}`);
  }
});

test('IMDG 7.2.4: every pair has a code, and class 9 is kept from nothing', () => {
  for (const a of segregationClasses) {
    for (const b of segregationClasses) assert.notEqual(segregationCode(a, b), null);
    assert.equal(segregationCode(a, '9'), 0);
  }
});

test('IMDG 7.2.4: divisions of class 1 with their letters stand in their column', () => {
  assert.equal(segregationCode('1.4S', '2.1'), 2);
  assert.equal(segregationCode('1.2G', '2.1'), 4);
  assert.equal(segregationCode('1.5D', '4.1'), segregationCode('1.1', '4.1'));
  assert.equal(segregationCode('1.6N', '4.1'), segregationCode('1.3', '4.1'));
  assert.equal(segregationCode('1.1D', '1.4S'), '*');
});

test('a class without its division gets the strictest of them, an unknown one no code', () => {
  assert.equal(segregationCode('2', '3'), 2);
  assert.equal(segregationCode('1', '4.1'), 4);
  assert.equal(segregationCode('3.2', '5.1'), 2);
  assert.equal(segregationCode('1', '1.4S'), '*');
  for (const bad of ['', '10', 'P', '2.9', 'toString']) assert.equal(segregationCode(bad, '3'), null);
});
