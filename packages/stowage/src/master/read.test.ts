import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { small, textOf } from './master.test-kit.ts';
import { readMaster } from './read.ts';

const text = textOf(small);
const lines = text.split('\n');
const codeOf = (given: string): string => {
  const read = readMaster(given);
  return read.ok ? 'read' : read.reasons.map(({ code }) => code).join();
};
const repeated = (count: number, value: string): string[] => Array.from({ length: count }, () => value);
const withLine = (line: number, content: string): string => lines.map((one, k) => (k === line - 1 ? content : one)).join('\n');

test('K1: an instance is read with its ship and its cargo', () => {
  const read = readMaster(text.replaceAll('\n', '\r\n'));
  assert(read.ok);
  const { ports, bays, blocks, below, onDeck, bins, typeReefer, typeLength, legFrom, legTo, demand } = read.value;
  assert.deepEqual([ports, bays, blocks], [3, 3, 6]);
  assert.deepEqual([...below], [1, -1, 3, -1, 5, -1]);
  assert.deepEqual([...onDeck], [1, 0, 1, 0, 1, 0]);
  assert.deepEqual([...bins], [0, 1, 1, 2]);
  assert.deepEqual(
    [[...typeLength], [...typeReefer]],
    [
      [20, 40],
      [0, 1],
    ],
  );
  assert.deepEqual(
    [[...legFrom], [...legTo]],
    [
      [0, 0, 1],
      [1, 2, 2],
    ],
  );
  assert.deepEqual([...demand], [3, 1, 2, 1, 2, 2]);
});

test('K1: what departs from the format is refused with its line', () => {
  assert.equal(codeOf(''), 'master.count');
  assert.equal(codeOf(withLine(1, '3 3 6 2')), 'master.count');
  assert.equal(codeOf(withLine(1, '3 3 6 2 1e9')), 'master.out-of-range');
  assert.equal(codeOf(withLine(3, '2 -1 2 -1 6 -1')), 'master.lid');
  assert.equal(codeOf(withLine(4, '2 1')), 'master.bay');
  assert.equal(codeOf(withLine(4, '1 3')), 'master.bay');
  assert.equal(codeOf(withLine(8, '1 1 1 1 1 1.5')), 'master.not-a-number');
  const type = lines.indexOf('20 10 DC') + 1;
  assert.equal(codeOf(withLine(type, '30 10 DC')), 'master.length');
  assert.equal(codeOf(withLine(type, '20 10 XX')), 'master.kind');
  assert.equal(codeOf(withLine(type + 3, '1 2 3 1')), 'master.leg');
  const many = repeated(11, '99999');
  assert.equal(codeOf(textOf({ ...small, types: repeated(11, '20 10 DC'), legs: [[1, 2, many.map(Number)]] })), 'master.out-of-range');
  assert.equal(codeOf(withLine(type + 6, '2 1 0 0')), 'master.aboard-twice');
  assert.equal(codeOf(`${text}one more`), 'master.goes-on');
  assert.deepEqual(readMaster(lines.slice(0, -2).join('\n')), {
    ok: false,
    reasons: [{ code: 'master.ends-early', params: { what: 'cargo aboard', line: lines.length - 1 } }],
  });
});

test('K1: rubbish is refused, never thrown at', () => {
  const place = fc.nat(lines.length - 1);
  const word = fc.oneof(fc.constantFrom('', '-1', '0', '1e400', 'NaN', '99999999', '0.5', '１', '-0'), fc.string());
  fc.assert(
    fc.property(place, fc.nat(12), word, fc.boolean(), (line, at, given, isLost) => {
      const words = lines[line]!.split(' ');
      words[at % words.length] = given;
      const changed = isLost ? lines.filter((_, k) => k !== line).join('\n') : withLine(line + 1, words.join(' '));
      const read = readMaster(changed);
      assert(read.ok || read.reasons.length > 0);
    }),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.string(), (given) => !readMaster(given).ok));
});

test('K1: the published instances are read', (context) => {
  const folder = join(process.env['ESTIBA_DATA'] ?? join(import.meta.dirname, '../../../../../shared/data'), 'master-planning');
  if (!existsSync(folder)) return context.skip('The published instances are not at ESTIBA_DATA.');
  const names = readdirSync(folder).filter((name) => /^[SML]_.*\.txt$/.test(name));
  assert(names.length > 0);
  for (const name of names) assert(readMaster(readFileSync(join(folder, name), 'utf8')).ok, name);
});
