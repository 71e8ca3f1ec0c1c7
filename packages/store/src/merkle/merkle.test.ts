import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { auditPath, consistencyProof, treeHash } from '../testing/naive-tree.ts';
import { TreeInMemory } from '../testing/tree-in-memory.ts';
import { emptyRoot, leafHash } from './hash.ts';

const hex = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'));

/** The eight leaves that the reference implementations of Certificate Transparency are tested with, and their roots and proofs. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((text) =>
  Buffer.from(text, 'hex'),
);
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const node = {
  '1': '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  '2-4': '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '4': 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  '4-6': '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  '4-8': '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  '6-8': 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
};

function treeOf(some: readonly Uint8Array[]): TreeInMemory {
  const tree = new TreeInMemory();
  for (const leaf of some) tree.add(leaf);
  return tree;
}

const manyLeaves = (count: number): Uint8Array[] => Array.from({ length: count }, (_, at) => Buffer.from(`leaf ${at}`));

test('L20: the roots of the published test leaves come out, and that of no leaf', () => {
  assert.equal(new TreeInMemory().root(), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  assert.equal(new TreeInMemory().root(), emptyRoot.toString('hex'));
  assert.deepEqual(
    leaves.map((_, at) => treeOf(leaves.slice(0, at + 1)).root()),
    roots,
  );
});

test('L20: a text stands for its UTF-8 bytes', () => {
  assert.deepEqual(leafHash('Año 集装箱'), leafHash(Buffer.from('Año 集装箱', 'utf8')));
});

test('L21: the published inclusion proofs come out', async () => {
  const tree = treeOf(leaves);
  assert.deepEqual(await tree.inclusion(0, 1), []);
  assert.deepEqual(await tree.inclusion(0, 8), [node['1'], node['2-4'], node['4-8']]);
  assert.deepEqual(await tree.inclusion(5, 8), [node['4'], node['6-8'], roots[3]]);
  assert.deepEqual(await tree.inclusion(2, 3), [roots[1]]);
  assert.deepEqual(await tree.inclusion(1, 5), [roots[0], node['2-4'], node['4']]);
});

test('L22: the published consistency proofs come out', async () => {
  const tree = treeOf(leaves);
  assert.deepEqual(await tree.consistency(1, 1), []);
  assert.deepEqual(await tree.consistency(1, 8), [node['1'], node['2-4'], node['4-8']]);
  assert.deepEqual(await tree.consistency(6, 8), [node['4-6'], node['6-8'], roots[3]]);
  assert.deepEqual(await tree.consistency(2, 5), [node['2-4'], node['4']]);
});

test('L20 L21 L22: every root and proof up to 40 leaves is that of the definition', async () => {
  const all = manyLeaves(40);
  const tree = treeOf(all);
  for (let size = 1; size <= all.length; size++) {
    const some = all.slice(0, size);
    assert.deepEqual(await tree.rootAt(size), hex([treeHash(some)]));
    for (let at = 0; at < size; at++) assert.deepEqual(await tree.inclusion(at, size), hex(auditPath(at, some)));
    for (let older = 1; older <= size; older++) assert.deepEqual(await tree.consistency(older, size), hex(consistencyProof(older, some)));
  }
});

test('L20 L21 L22: roots and proofs across tiles are those of the definition', async () => {
  const all = manyLeaves(1100);
  const tree = treeOf(all);
  for (const size of [255, 256, 257, 511, 512, 513, 768, 1024, 1100]) {
    const some = all.slice(0, size);
    assert.deepEqual(await tree.rootAt(size), hex([treeHash(some)]));
    for (const at of [0, 200, 255, 256, 510, 1099].filter((index) => index < size)) {
      assert.deepEqual(await tree.inclusion(at, size), hex(auditPath(at, some)));
      assert.deepEqual(await tree.consistency(at + 1, size), hex(consistencyProof(at + 1, some)));
    }
  }
});
