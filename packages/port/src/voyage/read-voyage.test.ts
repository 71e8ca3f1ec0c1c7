import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { generateVoyage } from '../generate/index.ts';
import { expectedBoxes, isExpected } from './expected.ts';
import { readVoyage, voyageFile } from './read-voyage.ts';

const voyage = generateVoyage({ vessel: 1100, utilisation: 0.6, ports: 3, seed: 4, isForecast: true });
const file = () => JSON.parse(JSON.stringify(voyageFile(voyage)));
const codes = (value: unknown): string[] => {
  const read = readVoyage(value);
  return read.ok ? [] : [...new Set(read.reasons.map(({ code }) => code))];
};

test('a voyage written as JSON is read back as it was', () => {
  const read = readVoyage(file());
  assert.ok(read.ok);
  assert.deepEqual(read.value, voyage);
});

test('parts that do not agree are refused with their place, value and advice', () => {
  const broken: [code: string, (value: ReturnType<typeof file>) => void][] = [
    ['voyage.form', (v) => delete v.ports[0].cranes],
    ['profile.form', (v) => delete v.vessel.bays],
    ['voyage.port-twice', (v) => (v.beyond = [v.ports[0].port])],
    ['voyage.crane-twice', (v) => v.ports[1].cranes.push(v.ports[1].cranes[0])],
    ['voyage.box-twice', (v) => v.ports[1].loadList.push(v.ports[0].loadList[0])],
    ['voyage.box-made-up', (v) => (v.ports[0].loadList[0].id = 'EXP-CNSHA-00001')],
    ['voyage.weight', (v) => (v.ports[0].loadList[0].weight.gross = 0)],
    ['voyage.weight', (v) => (v.ports[0].loadList[0].weight.gross = 1e308)],
    ['voyage.size-type', (v) => (v.ports[1].expected[0].sizeType = '????')],
    ['voyage.no-reefer', (v) => Object.assign(v.ports[1].expected[0], { sizeType: '45G1', isReefer: true })],
    ['voyage.too-many-expected', (v) => (v.ports[1].expected = Array(1000).fill({ ...v.ports[1].expected[0], count: 30_000 }))],
    ['voyage.no-such-tank', (v) => (v.tanks.nowhere = 1)],
    ['voyage.tank-overfull', (v) => (v.ports[0].tanks[v.vessel.tanks[0].id] = 1e9)],
  ];
  for (const [code, harm] of broken) {
    const value = file();
    harm(value);
    assert.deepEqual(codes(value), [code]);
  }
  const read = readVoyage({ ...file(), ports: [] });
  assert.ok(!read.ok && /Maybe/.test(String(read.reasons[0]!.params['advice'])));
});

test('rubbish is refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => assert.ok(!readVoyage(value).ok)),
    { numRuns: 200 },
  );
  const whole = file();
  const paths = ['id', 'arrival', 'tanks', 'ports', 'beyond', 'vessel', 'voyage', 'format'];
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
      readVoyage({ ...whole, [path]: value });
    }),
    { numRuns: 60 },
  );
});

test('a forecast stands for as many boxes as it counts, with numbers no line has', () => {
  const { port, expected } = voyage.ports[1]!;
  const boxes = expectedBoxes(port, expected);
  assert.equal(
    boxes.length,
    expected.reduce((sum, { count }) => sum + count, 0),
  );
  assert.equal(new Set(boxes.map(({ id }) => id)).size, boxes.length);
  assert.ok(boxes.length > 20 && boxes.every(({ id, weight, pol }) => isExpected(id) && weight.source === 'estimated' && pol === port));
  assert.ok(boxes.every(({ sizeType, reefer }) => sizeType.isCertain && (sizeType.kind === 'reefer') === (reefer !== undefined)));
  assert.ok(!voyage.ports[0]!.loadList.some(({ id }) => isExpected(id)));
});
