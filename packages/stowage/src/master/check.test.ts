import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkMaster } from './check.ts';
import type { StowedGroup } from './instance.ts';
import { instanceOf } from './master.test-kit.ts';

const group = (leg: number, type: number, block: number, count: number): StowedGroup => ({ leg, type, block, count });
const codesOf = (verdict: { readonly findings: readonly { readonly code: string }[] }): string[] =>
  verdict.findings.map(({ code }) => code);
const two = { bays: 2, ports: 3, types: ['20 10 DC', '40 20 HR'] };

test('K2: rubbish for a plan, groups that are none and more than is wanted are told', () => {
  const instance = instanceOf();
  for (const rubbish of [undefined, 7, 'plan', {}]) assert.deepEqual(codesOf(checkMaster(instance, rubbish)), ['master.no-plan']);
  const odd = [null, group(9, 0, 1, 1), group(0, 0, -1, 1), group(0, 0, 1, 0), { leg: 0, type: 0, block: 1, count: 0.5 }];
  assert.deepEqual(
    codesOf(checkMaster(instance, odd)),
    odd.map(() => 'master.no-group'),
  );
  assert.deepEqual(codesOf(checkMaster(instance, [group(0, 0, 1, 2), group(0, 0, 3, 2)])), ['master.more-than-wanted']);
});

test('K2: whatever is given as a plan, the checker answers', () => {
  const instance = instanceOf();
  const anything = fc.anything({ withBigInt: true, withSparseArray: true });
  fc.assert(
    fc.property(fc.oneof(anything, fc.array(anything, { minLength: 1 })), (plan) => {
      const { findings, cost } = checkMaster(instance, plan);
      assert(Number.isFinite(cost.total) && (findings.length > 0 || (plan as unknown[]).every((one) => one === undefined)));
    }),
  );
  const circle: unknown[] = [];
  circle.push({ circle });
  assert.deepEqual(codesOf(checkMaster(instance, circle)), ['master.no-group']);
});

test('K3: TEU, FEU, plugs and weight of a block are not overdrawn, whether by cargo stowed or aboard', () => {
  const full = instanceOf({ ...two, hold: 4, plugs: 1, legs: [[1, 3, [3, 2]]], aboard: [[3, 2, [2, 0]]] });
  assert.deepEqual(codesOf(checkMaster(full, [group(1, 0, 1, 2)])), []);
  assert.deepEqual(codesOf(checkMaster(full, [group(1, 0, 1, 3)])), ['master.teu', 'master.teu']);
  assert.deepEqual(codesOf(checkMaster(full, [group(1, 1, 3, 2)])), ['master.plugs', 'master.plugs']);
  assert.deepEqual(codesOf(checkMaster(full, [group(1, 1, 2, 1)])), ['master.plugs', 'master.plugs']);
  const heavy = instanceOf({ ...two, hold: 4, types: ['20 10 DC', '40 70 DC'], legs: [[1, 2, [0, 3]]] });
  assert.deepEqual(codesOf(checkMaster(heavy, [group(0, 1, 1, 1)])), ['master.weight']);
  assert.deepEqual(codesOf(checkMaster(heavy, [group(0, 1, 1, 3)])), ['master.teu', 'master.feu', 'master.weight']);
});

test('K4 K5 K6: the moments of ship and cargo keep the windows', () => {
  const legs = [[1, 2, [4, 0]]] as const;
  const instance = instanceOf({ ...two, legs });
  // 200 t of ship amidships at 12 m, 40 t in the fore hold: 5 m forward, 1 m to a side, 10 m up.
  const tight = (field: 'lcgMax' | 'tcgMax' | 'vcgMax', value: number): string[] =>
    codesOf(checkMaster({ ...instance, [field]: Float64Array.of(value, 1e6) }, [group(0, 0, 1, 4)]));
  assert.deepEqual(tight('lcgMax', 200 / 240), []);
  assert.deepEqual(tight('lcgMax', 199 / 240), ['master.lcg']);
  assert.deepEqual(tight('tcgMax', 40 / 240), []);
  assert.deepEqual(tight('tcgMax', 39 / 240), ['master.tcg']);
  assert.deepEqual(tight('vcgMax', 2800 / 240), []);
  assert.deepEqual(tight('vcgMax', 2799 / 240), ['master.vcg']);
});

test('K7 K8: shear is summed from the first bay, bending from the last', () => {
  const instance = instanceOf({ ...two, ports: 2, legs: [[1, 2, [4, 0]]] });
  // Both bays have 120 t of buoyancy; with all 40 t in the fore one shear behind it is +20 t, and the after bay pulls up by 20 t at 10 m.
  const judge = (limits: object, block: number): string[] => codesOf(checkMaster({ ...instance, ...limits }, [group(0, 0, block, 4)]));
  const free = 1e6;
  assert.deepEqual(judge({ shearMax: Float64Array.of(20, free) }, 1), []);
  assert.deepEqual(judge({ shearMax: Float64Array.of(19, free) }, 1), ['master.shear']);
  assert.deepEqual(judge({ shearMin: Float64Array.of(-19, -free) }, 3), ['master.shear']);
  assert.deepEqual(judge({ bendingMax: Float64Array.of(199, free) }, 3), ['master.bending']);
  assert.deepEqual(judge({ bendingMax: Float64Array.of(200, free) }, 3), []);
  assert.deepEqual(judge({ bendingMax: Float64Array.of(-200, free) }, 1), []);
});

test('K9: left out, overstows and the long crane are counted as they are defined', () => {
  const instance = instanceOf({
    legs: [
      [1, 2, [3, 1]],
      [1, 3, [2, 1]],
      [2, 3, [2, 2]],
    ],
    aboard: [[3, 1, [2, 0]]],
  });
  const cost = (plan: readonly StowedGroup[]): object => checkMaster(instance, plan).cost;
  // The two aboard on the lid of bay 1 leave at port 3: that is two moves there, and nothing else.
  assert.deepEqual(cost([]), { leftOut: 11, overstows: 0, longCrane: 2, total: 110_002 });
  // Work under that lid at port 1 and 2.
  assert.deepEqual(cost([group(0, 0, 1, 3)]), { leftOut: 8, overstows: 4, longCrane: 3 + 3 + 2, total: 80_016 });
  // Bays 1 and 3 are no pair, 1 and 2 are.
  assert.deepEqual(cost([group(0, 0, 1, 2), group(0, 0, 5, 1)]), { leftOut: 8, overstows: 4, longCrane: 2 + 2 + 2, total: 80_014 });
  assert.deepEqual(cost([group(0, 0, 1, 2), group(0, 0, 3, 1)]), { leftOut: 8, overstows: 4, longCrane: 3 + 3 + 2, total: 80_016 });
  // Set down on a lid at port 1, passing port 2 while there is work under it.
  assert.deepEqual(cost([group(1, 0, 2, 2), group(2, 0, 3, 2)]), { leftOut: 7, overstows: 2, longCrane: 2 + 2 + 6, total: 70_014 });
});
