import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { LogHead } from '@estiba/terminal';
import fc from 'fast-check';
import { treeHash } from '../testing/naive-tree.ts';
import { TreeInMemory } from '../testing/tree-in-memory.ts';
import { emptyRoot } from './hash.ts';
import { floorLog2, isPowerOfTwo } from './powers.ts';
import { verifyConsistency, verifyInclusion } from './verify.ts';

const count = 300;
const leaves = Array.from({ length: count }, (_, at) => `entry ${at}`);
const tree = new TreeInMemory();
for (const leaf of leaves) tree.add(leaf);
const heads: LogHead[] = Array.from({ length: count + 1 }, (_, size) => ({
  size,
  root: treeHash(leaves.slice(0, size).map((leaf) => Buffer.from(leaf))).toString('hex'),
}));
const codeOf = (answer: ReturnType<typeof verifyInclusion>): string => (answer.ok ? 'ok' : answer.reasons[0]!.code);

const sizes = fc.tuple(fc.nat(count), fc.nat(count)).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)));

test('L23: a true proof of inclusion holds, for every leaf of every size', () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: count }), fc.nat(), async (size, any) => {
      const index = any % size;
      assert.equal(codeOf(verifyInclusion(leaves[index]!, index + 1, heads[size]!, await tree.inclusion(index, size))), 'ok');
    }),
    { numRuns: 300 },
  ));

test('L23: a proof of inclusion holds for no other text, place, size, root or path', () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: count }), fc.nat(), fc.nat(), fc.nat(), async (size, any, other, pick) => {
      const index = any % size;
      const proof = await tree.inclusion(index, size);
      const holds = (text: string, seq: number, head: LogHead, path: readonly string[]) => verifyInclusion(text, seq, head, path).ok;
      const text = leaves[index]!;
      const head = heads[size]!;
      assert.ok(!holds(`${text}!`, index + 1, head, proof));
      const elsewhere = other % size;
      if (elsewhere !== index) assert.ok(!holds(text, elsewhere + 1, head, proof));
      assert.ok(!holds(text, index + 1, { ...head, root: heads[size - 1]!.root }, proof));
      for (const path of tampered(proof, pick)) assert.ok(!holds(text, index + 1, head, path));
    }),
    { numRuns: 300 },
  ));

test('L24: a true proof of consistency holds, for every pair of sizes', () =>
  fc.assert(
    fc.asyncProperty(sizes, async ([older, newer]) => {
      assert.equal(codeOf(verifyConsistency(heads[older]!, heads[newer]!, await tree.consistency(older, newer))), 'ok');
    }),
    { numRuns: 500 },
  ));

test('L24: a proof of consistency holds for no other root, size or path', () =>
  fc.assert(
    fc.asyncProperty(sizes, fc.nat(), async ([older, newer], pick) => {
      const proof = await tree.consistency(older, newer);
      const holds = (a: LogHead, b: LogHead, path: readonly string[]) => verifyConsistency(a, b, path).ok;
      const other = heads[(older + 1 + (pick % (count - 1))) % count]!.root;
      if (other !== heads[older]!.root) assert.ok(!holds({ size: older, root: other }, heads[newer]!, proof));
      if (older > 0 && other !== heads[newer]!.root) assert.ok(!holds(heads[older]!, { size: newer, root: other }, proof));
      for (const path of tampered(proof, pick)) assert.ok(!holds(heads[older]!, heads[newer]!, path));
    }),
    { numRuns: 300 },
  ));

test('L23 L24: what is no proof is malformed', () => {
  const hash = 'ab'.repeat(32);
  const head = { size: 8, root: hash };
  for (const seq of [0, 9, -1, 1.5, Number.NaN]) assert.equal(codeOf(verifyInclusion('x', seq, head, [])), 'proof.malformed');
  for (const path of [['ab'], [hash.toUpperCase()], [`${hash}00`], ['zz'.repeat(32)]]) {
    assert.equal(codeOf(verifyInclusion('x', 1, head, path)), 'proof.malformed');
    assert.equal(codeOf(verifyConsistency({ size: 3, root: hash }, head, path)), 'proof.malformed');
  }
  assert.equal(codeOf(verifyConsistency({ size: 9, root: hash }, head, [])), 'proof.malformed');
  assert.equal(codeOf(verifyConsistency({ size: 3, root: '' }, head, [hash])), 'proof.malformed');
  assert.equal(codeOf(verifyConsistency({ size: 3, root: hash }, head, [])), 'proof.wrong');
  assert.equal(codeOf(verifyConsistency({ size: 0, root: hash }, head, [])), 'proof.wrong');
  assert.equal(codeOf(verifyConsistency({ size: 0, root: emptyRoot.toString('hex') }, head, [])), 'ok');
});

test('L21: powers of two are told apart up to the largest whole number', () => {
  for (let power = 0; power <= 52; power++) {
    assert.equal(floorLog2(2 ** power), power);
    assert.ok(isPowerOfTwo(2 ** power));
    if (power > 1) assert.equal(floorLog2(2 ** power - 1), power - 1);
    if (power > 1) assert.ok(!isPowerOfTwo(2 ** power - 1) && !isPowerOfTwo(2 ** power + 1));
  }
});

/** A proof with one hash changed, left out, doubled or added. */
function tampered(proof: readonly string[], pick: number): string[][] {
  const foreign = 'ab'.repeat(32);
  if (proof.length === 0) return [[foreign]];
  const at = pick % proof.length;
  return [[...proof, foreign], [foreign, ...proof], proof.with(at, foreign), proof.toSpliced(at, 1), proof.toSpliced(at, 0, proof[at]!)];
}
