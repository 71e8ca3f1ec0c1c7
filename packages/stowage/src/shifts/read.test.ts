import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeShiftProblem } from './problem.ts';
import { readShiftProblem } from './read.ts';

const small = 'N: 3\nR: 2\nC: 1\nseed: 7\n0\t1\t1\t\n0\t0\t1\t\n0\t0\t0\t\n';
const codes = (result: { ok: boolean; reasons?: readonly { code: string }[] }): string[] => (result.reasons ?? []).map(({ code }) => code);

test('N1: a problem is read as the published sets write it, whatever ends its lines', () => {
  const read = readShiftProblem(small);
  assert(read.ok);
  assert.deepEqual(
    { ...read.value, transport: [...read.value.transport], air: [...read.value.air] },
    { ports: 3, rows: 2, columns: 1, transport: [0, 1, 1, 0, 0, 1, 0, 0, 0], air: [0, 0] },
  );
  assert.deepEqual(readShiftProblem(small.replaceAll('\n', '\r\n')), read);
});

test('N1: what departs from the form is refused with line and value', () => {
  assert.deepEqual(readShiftProblem(''), {
    ok: false,
    reasons: ['N', 'R', 'C', 'seed'].map((wanted) => ({ code: 'shifts.header', params: { line: 1, wanted, found: '' } })),
  });
  assert.deepEqual(codes(readShiftProblem(small.replace('R: 2', 'R: two'))), ['shifts.header']);
  assert.deepEqual(codes(readShiftProblem(small.slice(0, -8))), ['shifts.lines']);
  assert.deepEqual(readShiftProblem(small.replace('0\t0\t1', '0\tx')), {
    ok: false,
    reasons: [
      { code: 'shifts.line-length', params: { line: 6, wanted: 3, found: 2 } },
      { code: 'shifts.number', params: { line: 6, value: 'x' } },
    ],
  });
});

test('N2: boxes that go back, ships that are over-full and sizes out of range are refused', () => {
  assert.deepEqual(
    codes(
      makeShiftProblem(2, 1, [
        [0, 1],
        [1, 0],
      ]),
    ),
    ['shifts.backwards'],
  );
  assert.deepEqual(
    makeShiftProblem(2, 1, [
      [0, 3],
      [0, 0],
    ]),
    { ok: false, reasons: [{ code: 'shifts.overfull', params: { port: 1, boxes: 3, cells: 2 } }] },
  );
  assert.deepEqual(codes(makeShiftProblem(0, 0.5, [[0]])), ['shifts.size', 'shifts.size', 'shifts.size', 'shifts.size']);
  assert.deepEqual(codes(makeShiftProblem(1, 1, [[0, -1], [0]])), ['shifts.count', 'shifts.row-length']);
  const half = makeShiftProblem(2, 2, [
    [0, 1, 2],
    [0, 0, 1],
    [0, 0, 0],
  ]);
  assert(half.ok);
  assert.deepEqual([...half.value.air], [1, 1]);
});

test('N1 N2: no text, however broken, makes reading throw', () => {
  const broken = fc
    .tuple(fc.nat(small.length), fc.nat(8), fc.string({ unit: 'binary', maxLength: 8 }))
    .map(([at, cut, added]) => small.slice(0, at) + added + small.slice(at + cut));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), broken), (text) => {
      const read = readShiftProblem(text);
      assert(read.ok || read.reasons.length > 0);
    }),
  );
});
