import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkDigitOf, isIso6346, parseIso6346 } from './iso6346.ts';

test('check digit: numbers of real boxes', () => {
  for (const id of ['CSQU3054383', 'HLXU3066385', 'TCLU4160900', 'CBHU3647902', 'OOLU8757889', 'MSKU6011672']) {
    assert.equal(checkDigitOf(id), Number(id[10]), id);
    assert.equal(isIso6346(id), true, id);
  }
});

test('refusals name what is wrong', () => {
  const codes = (text: string) => {
    const result = parseIso6346(text);
    return result.ok ? [] : result.reasons.map((r) => r.code);
  };
  assert.deepEqual(codes('CSQU3054383'), []);
  assert.deepEqual(codes('CSQU3054384'), ['iso6346.check-digit']);
  assert.deepEqual(codes('CSQX3054383').includes('iso6346.category'), true);
  for (const text of ['', 'CONTAINER', 'CSQU305438', 'csqu3054383', 'CSQU30543833', 'CSQ 3054383', 'CSQU３054383']) {
    assert.deepEqual(codes(text), ['iso6346.form'], text);
  }
});

test('changing one digit of the serial is always noticed unless the remainder was 10 or 0', () => {
  const digits = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0'));
  const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  fc.assert(
    fc.property(letter, letter, letter, digits, fc.nat(5), fc.integer({ min: 1, max: 9 }), (a, b, c, serial, at, by) => {
      const head = `${a}${b}${c}U${serial}`;
      const digit = checkDigitOf(head);
      assert.equal(isIso6346(head + digit), true);
      if (digit === 0) return;
      const changed = serial.slice(0, at) + ((Number(serial[at]) + by) % 10) + serial.slice(at + 1);
      const other = checkDigitOf(`${a}${b}${c}U${changed}`);
      if (other !== 0) assert.notEqual(other, digit);
    }),
  );
});

test('isIso6346 and parseIso6346 agree on any text', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Z]{4}\d{7}$/)), (text) => parseIso6346(text).ok === isIso6346(text)));
});
