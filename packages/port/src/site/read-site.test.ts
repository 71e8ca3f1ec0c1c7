import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSite } from './read-site.ts';
import { siteJson, siteOf, terminalNames, withValue } from './testing/sites.test-kit.ts';

const good = siteJson('langstrand');

test('every terminal of the repository is read, and there is more than one', () => {
  assert.ok(terminalNames.length >= 2, String(terminalNames));
  for (const name of terminalNames) assert.equal(siteOf(name).id, name);
});

const forms: readonly (readonly [path: string, value: unknown])[] = [
  ['/name', ''],
  ['/format', 'estiba-site/2'],
  ['/port', 'Walvis Bay'],
  ['/origin/kind', 'guessed'],
  ['/berths', []],
  ['/blocks/0/bays', 18.5],
  ['/blocks/0/tiers', 0],
  ['/blocks/0/machineSide', 'left'],
  ['/lanes/0/axis', 'z'],
  ['/lanes/0/at', 1e9],
  ['/lanes/0/maxSpeed', 0],
  ['/pockets/0/id', 'Q 1'],
  ['/pockets/0/pitch', 0],
  ['/equipment/trucks/0/vda5050/version', '1.1'],
  ['/kinematics/sts/hoistLadenMetresPerMinute', 'fast'],
  ['/kinematics/truck/spread', 2],
];
for (const [path, value] of forms)
  test(`form: ${path} = ${JSON.stringify(value)} is refused where it stands`, () => {
    const result = readSite(withValue(good, path, value));
    assert.ok(!result.ok);
    assert.deepEqual(
      result.reasons.map(({ code, params }) => [code, params['path']]),
      [['site.form', path]],
    );
    assert.match(String(result.reasons[0]!.params['advice']), /^Maybe /);
  });

test('form: a field forgotten and a field too many are told by name', () => {
  const told = (json: unknown): string => {
    const result = readSite(json);
    return result.ok ? '' : String(result.reasons[0]!.params['advice']);
  };
  assert.match(told(withValue(good, '/timeZone', undefined)), /timeZone was forgotten/);
  assert.match(told(withValue(good, '/gate/colour', 'red')), /colour is misspelt/);
});

const disagreements: readonly (readonly [path: string, value: unknown, code: string, at?: string])[] = [
  ['/timeZone', 'Africa/Langstrand', 'site.time-zone'],
  ['/quay/seaRail', 40, 'site.rails'],
  ['/quay/length', 400, 'site.beyond-quay', '/berths/0/to'],
  ['/berths/0/from', 520, 'site.span'],
  ['/berths/1', { id: 'BERTH2', kind: 'container', from: 400, to: 600, maxDraft: 10 }, 'site.berths-overlap', '/berths/1/from'],
  ['/berths/1', { id: 'BERTH1', kind: 'container', from: 510, to: 600, maxDraft: 10 }, 'site.repeated', '/berths/1/id'],
  ['/blocks/0/bays', 17, 'site.odd-bays'],
  ['/blocks/0/bayPitch', 6, 'site.pitch'],
  ['/blocks/0/rowPitch', 2.4, 'site.pitch'],
  ['/blocks/0/visitorSide', 'seaward', 'site.same-side'],
  ['/blocks/0/y', 20, 'site.block-place'],
  ['/blocks/0/y', 92, 'site.lane-in-block', '/lanes/2/at'],
  ['/blocks/1/x', 130, 'site.blocks-overlap'],
  ['/blocks/0/reefers/0/fromBay', 2, 'site.bay'],
  ['/blocks/0/reefers/0/toBay', 37, 'site.bay'],
  ['/blocks/0/reefers/0/fromBay', 9, 'site.span'],
  ['/blocks/0/reefers/0/tiers', 6, 'site.tier'],
  ['/blocks/0/reefers/0/plugs', 145, 'site.plugs'],
  ['/blocks/0/reefers/1', { fromBay: 7, toBay: 9, tiers: 3, plugs: 1 }, 'site.areas-overlap', '/blocks/0/reefers/1/fromBay'],
  ['/lanes/0/to', 589, 'site.span'],
  ['/lanes/3/id', 'QUAY', 'site.repeated'],
  ['/pockets/3/id', 'QUAY', 'site.repeated'],
  ['/pockets/0/lane', 'KAI', 'site.lane-unknown'],
  ['/pockets/0/from', 520, 'site.span'],
  ['/pockets/0/pitch', 14, 'site.pitch'],
  ['/pockets/0/lane', 'WEST', 'site.row-axis'],
  ['/pockets/0/offset', -20, 'site.out-of-reach'],
  ['/pockets/0/to', 620, 'site.beyond-quay'],
  ['/pockets/0/block', 'Y1', 'site.row-block'],
  ['/pockets/3/block', undefined, 'site.row-block', '/pockets/3/kind'],
  ['/pockets/3/block', 'Y9', 'site.block-unknown'],
  ['/pockets/3/block', 'Y2', 'site.beyond-block', '/pockets/3/from'],
  ['/pockets/3/offset', -8, 'site.out-of-reach'],
  ['/pockets/3/offset', 12, 'site.pocket-in-block', '/pockets/3'],
  ['/pockets/0/offset', -9, 'site.cells-overlap', '/pockets/0'],
  ['/pockets/1/offset', 2, 'site.cells-overlap', '/pockets/1'],
  ['/pockets/1/offset', 5, 'site.pocket-curve', '/pockets/1'],
  ['/pockets/8/to', 589, 'site.pocket-way', '/pockets/8'],
  ['/lanes/2/to', 584, 'site.unreachable', '/lanes/2'],
  ['/lanes/3/from', 94, 'site.span', '/lanes/3/to'],
  ['/equipment/sts/0/id', 'YC1', 'site.repeated', '/equipment/armg/0/id'],
  ['/equipment/sts/0/at', 100, 'site.crane-place'],
  ['/equipment/sts/0/from', 500, 'site.span'],
  ['/equipment/sts/0/to', 601, 'site.beyond-quay'],
  ['/equipment/sts/0/at', 350, 'site.cranes-overlap', '/equipment/sts/1/at'],
  ['/equipment/sts/0/to', 580, 'site.crane-without-pocket', '/equipment/sts/0'],
  ['/equipment/armg/0/block', 'Y9', 'site.block-unknown'],
  ['/equipment/armg/0/block', 'Y2', 'site.block-without-crane', '/blocks/0'],
  ['/equipment/armg/0/atBay', 16, 'site.bay'],
  ['/pockets/3', undefined, 'site.block-without-pocket', '/blocks/0'],
  ['/equipment/trucks/0/home', 'P9.01', 'site.home-unknown'],
  ['/equipment/trucks/0/home', 'C1.01', 'site.home-kind'],
  ['/equipment/trucks/1/home', 'P1.01', 'site.home-taken'],
  ['/kinematics/sts/hatchCoverSeconds/low', 300, 'site.triangle', '/kinematics/sts/hatchCoverSeconds/mode'],
  ['/gate/exitSeconds/high', 5, 'site.triangle', '/gate/exitSeconds/mode'],
  ['/weather/windWarnMetresPerSecond', 25, 'site.wind'],
];
for (const [path, value, code, at = path] of disagreements)
  test(`${code}: ${path} = ${JSON.stringify(value)} is refused with path, value and advice`, () => {
    const result = readSite(withValue(good, path, value));
    assert.ok(!result.ok);
    const told = result.reasons.find((reason) => reason.code === code && reason.params['path'] === at);
    assert.ok(told !== undefined, JSON.stringify(result.reasons));
    assert.notEqual(told.params['value'], undefined);
    assert.match(String(told.params['advice']), /^Maybe .*\.$/);
  });

test('site.too-large: lanes in another unit are refused before they are compiled', () => {
  const lanes = Array.from({ length: 400 }, (_, i) => ({
    id: `L${i}`,
    axis: 'x',
    at: 100 + i / 10,
    from: -10_000,
    to: 10_000,
    maxSpeed: 5,
  }));
  const result = readSite(withValue(good, '/lanes', lanes));
  assert.ok(!result.ok && result.reasons.some(({ code }) => code === 'site.too-large'));
});

test('a lane turned round is refused: some cells are no longer reached', () => {
  const lane = siteOf('langstrand').lanes[5]!;
  const turned = withValue(withValue(good, '/lanes/5/from', lane.to), '/lanes/5/to', lane.from);
  const east = siteOf('langstrand').lanes[6]!;
  const both = withValue(withValue(turned, '/lanes/6/from', east.to), '/lanes/6/to', east.from);
  const result = readSite(both);
  assert.ok(!result.ok && result.reasons.every(({ code }) => code === 'site.unreachable'), JSON.stringify(result));
});

test('any JSON at all is accepted or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => readSite(value).ok === false),
    { numRuns: 200, seed: 1 },
  );
});

test('a site with anything anywhere replaced is accepted or refused with reasons, never thrown at', () => {
  const pointers: string[] = [];
  const walk = (value: unknown, pointer: string): void => {
    pointers.push(pointer);
    if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, `${pointer}/${key}`);
  };
  walk(good, '');
  const replacement = fc.oneof(
    fc.jsonValue(),
    fc.double(),
    fc.double({ min: -10_000, max: 10_000 }),
    fc.integer({ min: -500, max: 700 }),
    fc.constantFrom(undefined, null, 'Y1', 'QUAY', 'P1.01', '__proto__', 'x', 'y', 'charger', 'seaward'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...pointers.slice(1)), replacement, (pointer, value) => {
      const result = readSite(JSON.parse(JSON.stringify(withValue(good, pointer, value))));
      return result.ok || (result.reasons.length > 0 && result.reasons.length <= 51);
    }),
    { numRuns: 400, seed: 2 },
  );
});
