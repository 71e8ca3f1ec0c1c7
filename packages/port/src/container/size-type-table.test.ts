import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sizeTypeOf } from './size-type-table.ts';
import { usualGross, usualTare } from './weight-estimate.ts';

test('codes of both generations', () => {
  const expected: readonly [code: string, ft: number, mm: number, kind: string][] = [
    ['22G1', 20, 2591, 'dry'],
    ['42G1', 40, 2591, 'dry'],
    ['45G1', 40, 2896, 'dry'],
    ['L5G1', 45, 2896, 'dry'],
    ['45R1', 40, 2896, 'reefer'],
    ['22RF', 20, 2591, 'reefer'],
    ['22U1', 20, 2591, 'open-top'],
    ['42P3', 40, 2591, 'flat-rack'],
    ['22T0', 20, 2591, 'tank'],
    ['4EG1', 40, 2896, 'dry'],
    ['28B0', 20, 1295, 'bulk'],
    ['M5G1', 48, 2896, 'dry'],
    ['P5G1', 53, 2896, 'dry'],
    ['2210', 20, 2591, 'dry'],
    ['4310', 40, 2591, 'dry'],
    ['4510', 40, 2896, 'dry'],
    ['4532', 40, 2896, 'reefer'],
    ['2251', 20, 2591, 'open-top'],
    ['4351', 40, 2591, 'open-top'],
    ['4363', 40, 2591, 'flat-rack'],
    ['2270', 20, 2591, 'tank'],
    ['4200', 40, 2591, 'dry'],
    ['4500', 40, 2896, 'dry'],
    ['9510', 45, 2896, 'dry'],
    ['2213', 20, 2591, 'ventilated'],
  ];
  for (const [code, ft, mm, kind] of expected) {
    const got = sizeTypeOf(code);
    assert.deepEqual([got.code, got.lengthFt, got.height, got.kind, got.isCertain], [code, ft, mm, kind, true], code);
  }
});

test('what cannot be read for certain says so', () => {
  assert.deepEqual({ ...sizeTypeOf('40HC') }, { code: '40HC', lengthFt: 40, height: 2896, kind: 'dry', isCertain: false });
  assert.deepEqual({ ...sizeTypeOf('2960') }.kind, 'platform');
  assert.equal(sizeTypeOf('42P0').kind, 'platform');
  for (const code of ['', 'XXXX', '22', '22Q9', 'B2G1', '40GP', '??']) assert.equal(sizeTypeOf(code).isCertain, false, code);
  assert.equal(sizeTypeOf('B2G1').lengthFt, 30);
});

test('any text gets a reading', () => {
  fc.assert(
    fc.property(fc.string(), (code) => {
      const sizeType = sizeTypeOf(code);
      assert.equal(sizeType.code, code);
      assert.ok(sizeType.height >= 648 && sizeType.height <= 3048);
      assert.ok(usualTare(sizeType) > 2000 && usualGross(sizeType, true) === usualTare(sizeType));
      assert.ok(usualGross(sizeType, false) > usualTare(sizeType));
    }),
  );
});
