import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import { auditPath, consistencyProof, treeHash } from '../testing/naive-tree.ts';
import { TreeInMemory } from '../testing/tree-in-memory.ts';

const hex = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'));

test('L20 L21 L22: roots and proofs are those of the definition where tiles of the second level fill', async () => {
  const all = Array.from({ length: 2 ** 16 + 300 }, (_, at) => Buffer.from(`leaf ${at}`));
  const tree = new TreeInMemory();
  for (const leaf of all) tree.add(leaf);
  for (const size of [65_535, 65_536, 65_537, all.length]) assert.deepEqual(await tree.rootAt(size), hex([treeHash(all.slice(0, size))]));
  await fc.assert(
    fc.asyncProperty(fc.nat(all.length - 1), fc.nat(2000), async (start, more) => {
      const size = Math.min(all.length, start + 1 + more);
      const some = all.slice(0, size);
      assert.deepEqual(await tree.inclusion(start, size), hex(auditPath(start, some)));
      assert.deepEqual(await tree.consistency(start + 1, size), hex(consistencyProof(start + 1, some)));
    }),
    { numRuns: 5 },
  );
});
