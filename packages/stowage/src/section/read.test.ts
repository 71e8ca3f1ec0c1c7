import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeSectionProblem } from './problem.ts';
import { readSection } from './read.ts';
import { box, sectionOf } from './section.test-kit.ts';

const small = [
  '2 2 1 2 4 1 2',
  '#POD',
  '1 3',
  '#LOCATIONS',
  '9',
  '#CONTAINERS_TOLOAD',
  '0 0 0 10149.12 2.59 20 3 1 9 0',
  '0 0 0 4463.97 2.90 40 1 0 9 4',
  '#CONTAINERS_LOADED',
  '2 1 -1 7500.00 2.59 20 1 0 9 0',
  '#STACKS',
  '75000.00 5.49 9',
  '75000.00 5.49 9',
  '#CELLS',
  '1 0 1 1 1 1 9',
  '1 0 0 0 0 1 9',
  '2 0 0 1 1 1 9',
  '2 0 0 0 0 1 9',
  '#INFO',
  'cap20: 3',
  '',
].join('\n');
const codes = (result: { ok: boolean; reasons?: readonly { code: string }[] }): string[] => (result.reasons ?? []).map(({ code }) => code);

test('B1: a section is read as the published sets write it, whatever ends its lines', () => {
  const read = readSection(small);
  assert(read.ok, JSON.stringify(read));
  const { toLoad, loaded, plugs, takes, maxWeight, maxHeight } = read.value;
  assert.deepEqual(
    [toLoad.count, [...toLoad.weight], [...toLoad.height], [...toLoad.isForty]],
    [2, [1_014_912, 446_397], [259, 290], [0, 1]],
  );
  assert.deepEqual(
    [[...toLoad.pod], [...toLoad.isReefer], [...toLoad.imo]],
    [
      [3, 1],
      [1, 0],
      [0, 4],
    ],
  );
  assert.deepEqual([[...loaded.stack], [...loaded.tier], [...loaded.side]], [[1], [0], [-1]]);
  assert.deepEqual(
    [[...plugs], [...takes]],
    [
      [2, 0, 0, 0],
      [7, 4, 7, 4],
    ],
  );
  assert.deepEqual(
    [[...maxWeight], [...maxHeight]],
    [
      [7_500_000, 7_500_000],
      [549, 549],
    ],
  );
  assert.deepEqual(readSection(small.replaceAll('\n', '\r\n')), read);
});

test('B1: what departs from the form is refused with line and value', () => {
  assert.deepEqual(codes(readSection('')), ['section.line-length', ...Array.from({ length: 6 }, () => 'section.part-missing')]);
  assert.deepEqual(readSection(small.replace('4463.97', 'heavy')), {
    ok: false,
    reasons: [{ code: 'section.number', params: { line: 8, value: 'heavy' } }],
  });
  assert.deepEqual(codes(readSection(small.replace('#CELLS', '#CELL'))), ['section.part', 'section.part-missing']);
  assert.deepEqual(codes(readSection(small.replace('#CELLS', '#STACKS'))), ['section.part-twice', 'section.part-missing']);
  assert.deepEqual(codes(readSection(small.replace('0 0 0 10149.12 2.59 20 3 1 9 0\n', ''))), ['section.lines']);
  assert.deepEqual(codes(readSection(small.replace('2 0 0 1 1 1 9', '1 0 0 1 1 1 9'))), ['section.cell-order']);
  assert.deepEqual(codes(readSection(small.replace('2 2 1 2 4 1 2', '2 2 1 2 5 1 2'))), ['section.cells']);
});

test('B2: numbers out of range, odd lengths and boxes aboard that cannot stand there are refused', () => {
  assert.deepEqual(codes(makeSectionProblem(sectionOf(1, 2, [box({ length: 45 })]))), ['section.box-length']);
  assert.deepEqual(codes(makeSectionProblem(sectionOf(1, 2, [box({ weight: Number.NaN }), box({ imo: 5 })]))), [
    'section.size',
    'section.size',
  ]);
  assert.deepEqual(codes(makeSectionProblem(sectionOf(0, 2, []))), ['section.size', 'section.size']);
  const aboard = (stack: number, side: number): ReturnType<typeof box> => box({ stack, tier: 1, side });
  assert.deepEqual(codes(makeSectionProblem(sectionOf(1, 2, [], { loaded: [aboard(2, 1), aboard(1, 0)] }))), [
    'section.loaded-place',
    'section.loaded-place',
  ]);
  assert.deepEqual(codes(makeSectionProblem(sectionOf(1, 2, [], { loaded: [aboard(1, 1), aboard(1, 1)] }))), ['section.loaded-taken']);
});

test('B1 B2: no text, however broken, makes reading throw', () => {
  const broken = fc
    .tuple(fc.nat(small.length), fc.nat(12), fc.string({ unit: 'binary', maxLength: 8 }))
    .map(([at, cut, added]) => small.slice(0, at) + added + small.slice(at + cut));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), broken), (text) => {
      const read = readSection(text);
      assert(read.ok || read.reasons.length > 0);
    }),
  );
});
