import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Entry, leadsToRoot, leafText } from './check-proof.ts';

const entryOf = (seq: number): Entry => ({
  seq,
  at: 1000 * seq,
  type: 'boxMoved',
  version: 1,
  actor: 'estiba',
  command: `k${seq}`,
  data: { box: 'Ñ箱', seq },
});
const hash = (...parts: (Buffer | string)[]): Buffer => {
  const made = createHash('sha256');
  for (const part of parts) made.update(part);
  return made.digest();
};

/** The tree as RFC 6962, 2.1 says it. */
function rootOf(leaves: readonly string[]): Buffer {
  if (leaves.length === 1) return hash(Buffer.of(0), leaves[0]!);
  const k = splitOf(leaves.length);
  return hash(Buffer.of(1), rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

/** The path as RFC 6962, 2.1.1 says it. */
function pathOf(m: number, leaves: readonly string[]): Buffer[] {
  if (leaves.length === 1) return [];
  const k = splitOf(leaves.length);
  return m < k
    ? [...pathOf(m, leaves.slice(0, k)), rootOf(leaves.slice(k))]
    : [...pathOf(m - k, leaves.slice(k)), rootOf(leaves.slice(0, k))];
}

function splitOf(n: number): number {
  let k = 1;
  while (2 * k < n) k *= 2;
  return k;
}

test('W72: the proof of an entry is checked in the browser: the right one leads to the root, any other entry, size, root or path does not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 70 }), fc.nat(), async (size, some) => {
      const entries = Array.from({ length: size }, (_, i) => entryOf(i + 1));
      const leaves = entries.map(leafText);
      const [seq, root] = [1 + (some % size), rootOf(leaves).toString('hex')];
      const path = pathOf(seq - 1, leaves).map((one) => one.toString('hex'));
      const entry = entries[seq - 1]!;
      assert.equal(await leadsToRoot(entry, { size, root }, path), true);
      assert.equal(await leadsToRoot({ ...entry, actor: 'user:eve' }, { size, root }, path), false);
      assert.equal(await leadsToRoot({ ...entry, seq: size + 1 }, { size, root }, path), false);
      assert.equal(await leadsToRoot(entry, { size, root: root.replace(/^./, (c) => (c === '0' ? '1' : '0')) }, path), false);
      assert.equal(await leadsToRoot(entry, { size, root }, [...path, root]), false);
      if (path.length > 0) {
        assert.equal(await leadsToRoot(entry, { size, root }, path.slice(1)), false);
        assert.equal(await leadsToRoot(entry, { size, root }, ['no hash', ...path.slice(1)]), false);
      }
    }),
    { numRuns: 60 },
  );
});
