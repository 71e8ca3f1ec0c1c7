import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { generateVessel, VESSEL_CLASSES, type VesselClass } from '../generate/index.ts';
import type { VesselProfile } from './profile.ts';
import { readProfile } from './read-profile.ts';

const good = generateVessel(1100);

/** The profile with the value at a JSON pointer replaced; `undefined` removes it. */
function withValue(pointer: string, value: unknown, profile: VesselProfile = good): unknown {
  const copy: unknown = structuredClone(profile);
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() as string;
  const parent = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], copy) as Record<string, unknown>;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

function codesOf(value: unknown): { readonly code: string; readonly path: unknown }[] {
  const result = readProfile(value);
  return result.ok ? [] : result.reasons.map(({ code, params }) => ({ code, path: params['path'] }));
}

for (const nominal of Object.keys(VESSEL_CLASSES).map(Number) as VesselClass[]) {
  test(`a generated ${nominal} TEU ship, written and read again, is accepted`, () => {
    const result = readProfile(JSON.parse(JSON.stringify(generateVessel(nominal))));
    assert.deepEqual(result.ok ? [] : result.reasons, []);
  });
}

const forms: readonly (readonly [string, unknown])[] = [
  ['/name', undefined],
  ['/name', ''],
  ['/imo', '12345'],
  ['/origin/kind', 'guessed'],
  ['/bays', []],
  ['/bays/0/x', 'aft'],
  ['/bays/0/stacks/0/tiers', 0],
  ['/bays/0/stacks/0/tiers', Number.POSITIVE_INFINITY],
  ['/bays/0/stacks/0/maxHeight', -1],
  ['/surprise', 1],
];
for (const [path, value] of forms) {
  test(`form: ${path} = ${JSON.stringify(value)} is refused where it stands`, () => {
    const reasons = codesOf(withValue(path, value));
    const parent = value === undefined || path === '/surprise' ? '/' : path;
    assert.ok(
      reasons.some(({ code, path: at }) => code === 'profile.form' && at === parent),
      JSON.stringify(reasons),
    );
  });
}

const disagreements: readonly (readonly [string, unknown, string])[] = [
  ['/bays/1/number', 2, 'profile.bay-order'],
  ['/bays/1/x', 500, 'profile.bay-order'],
  ['/bays/0/hold', 'H99', 'profile.hold-unknown'],
  ['/bays/0/hold', null, 'profile.hold-missing'],
  ['/bays/2/stacks/0/lid', '99-9', 'profile.lid-unknown'],
  ['/bays/2/stacks/0/lid', good.lids[0]?.id, 'profile.lid-unknown'],
  ['/bays/2/stacks/1/row', good.bays[2]?.stacks[0]?.row, 'profile.stack-repeated'],
  ['/bays/2/stacks/1/y', (good.bays[2]?.stacks[0]?.y ?? 0) + 1, 'profile.stacks-overlap'],
  ['/bays/2/stacks/0/y', 3.8, 'profile.row'],
  ['/bays/2/stacks/0/bottomTier', 82, 'profile.tier'],
  ['/bays/2/stacks/12/tiers', 12, 'profile.tier'],
  ['/bays/2/stacks/0/fortyFiveFromTier', 99, 'profile.tier'],
  ['/bays/2/stacks/0/plugs', [{ tier: 50, fore: true, aft: false }], 'profile.tier'],
  ['/bays/2/stacks/0/max40', -5, 'profile.negative'],
  ['/bays/0/number', 1, 'profile.odd-bay'],
  ['/lids/0/bay', 99, 'profile.lid-bay'],
  ['/lids/1/id', good.lids[0]?.id, 'profile.repeated'],
  ['/tanks/0/content', 1e6, 'profile.tank'],
  ['/tanks/0/toX', -500, 'profile.span'],
  ['/lightship/0/mass', -1, 'profile.negative'],
  ['/lightship/0/mass', 1e6, 'profile.lightship'],
  ['/buoyancy/drafts/3', 1, 'profile.ascending'],
  ['/buoyancy/areas/5', [0, 1], 'profile.table'],
  ['/buoyancy/density', 1025, 'profile.density'],
  ['/particulars/maxDraft', 30, 'profile.table'],
  ['/particulars/designDraft', 9, 'profile.draft'],
  ['/particulars/lpp', 200, 'profile.length'],
  ['/hydrostatics/4/displacement', 14_000, 'profile.displacement'],
  ['/limits/maxGm', 0.1, 'profile.limit'],
  ['/limits/minTrim', 9, 'profile.limit'],
  ['/strength/3/shearMin', 1e9, 'profile.limit'],
  ['/visibility/eyeX', 900, 'profile.visibility'],
];
for (const [path, value, code] of disagreements) {
  test(`${code}: ${path} = ${JSON.stringify(value)} is refused with path, value and advice`, () => {
    const result = readProfile(withValue(path, value));
    assert.ok(!result.ok);
    const told = result.reasons.find((reason) => reason.code === code);
    assert.ok(told !== undefined, JSON.stringify(result.reasons));
    assert.match(String(told.params['path']), /^\//);
    assert.notEqual(told.params['value'], undefined);
    assert.match(String(told.params['advice']), /^Maybe .*\.$/);
  });
}

test('any JSON at all is accepted or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => readProfile(value).ok === false),
    { numRuns: 200, seed: 1 },
  );
});

test('a profile with anything anywhere replaced is accepted or refused, never thrown at', () => {
  // Two bays tell as much as eight, and more of what is replaced lies outside them.
  const short = { ...good, bays: good.bays.slice(0, 2), lids: good.lids.filter(({ bay }) => bay <= good.bays[1]!.number) };
  assert.ok(readProfile(short).ok);
  const pointers: string[] = [];
  const walk = (value: unknown, pointer: string): void => {
    pointers.push(pointer);
    if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, `${pointer}/${key}`);
  };
  walk(short, '');
  const replacement = fc.oneof(fc.jsonValue(), fc.double(), fc.integer(), fc.constant(undefined));
  fc.assert(
    fc.property(fc.constantFrom(...pointers.slice(1)), replacement, (pointer, value) => {
      const result = readProfile(JSON.parse(JSON.stringify(withValue(pointer, value, short))));
      return result.ok || (result.reasons.length > 0 && result.reasons.length <= 51);
    }),
    { numRuns: 300, seed: 2 },
  );
});
