import { LogDamaged } from './damage.ts';
import { hashLength, leafHash } from '../merkle/hash.ts';
import { MerkleTree, tileLevels, tileWidth } from '../merkle/tree.ts';
import type { HeadRow, Rows } from '../rows/rows.ts';

/**
 * The Merkle tree of the log as its head tells it, from the roots of the newest full tiles and the entries after them.
 * Throws when it does not have the root that the head tells: the log was changed.
 */
export async function loadTree(rows: Rows, head: Pick<HeadRow, 'size' | 'root'>): Promise<MerkleTree> {
  const tree = new MerkleTree();
  for (let level = topLevel(head.size); level >= 1; level--) {
    const first = tree.size / tileWidth ** level;
    const last = Math.floor(head.size / tileWidth ** level) - 1;
    for (const root of await rows.tileRoots(level - 1, first, last)) tree.restore(level * tileLevels, root);
  }
  for (const { text } of await rows.entries(tree.size + 1, head.size, tileWidth)) tree.add(leafHash(text));

  if (tree.size === head.size && tree.root().toString('hex') === head.root) return tree;
  throw new LogDamaged(
    `The log is damaged: its head tells ${head.size} entries with root ${head.root}, what is stored gives ${tree.size} with ${tree.root().toString('hex')}. ` +
      'Maybe the file was changed by hand or comes from a copy made while it was written: verify it and restore a backup.',
  );
}

/** The hashes of a full tile. Throws when it is not there, or not whole. */
export async function storedTile(rows: Rows, level: number, place: number): Promise<Buffer> {
  const row = await rows.tile(level, place);
  if (row?.hashes.length === tileWidth * hashLength) return row.hashes;
  const what = row ? 'cut off' : 'missing';
  throw new LogDamaged(`Tile ${place} of level ${level} of the log's Merkle tree is ${what}. Maybe verify the log and restore a backup.`);
}

/** The highest level, counted in tiles, that has a hash. */
function topLevel(size: number): number {
  let level = 0;
  while (tileWidth ** (level + 1) <= size) level += 1;
  return level;
}
