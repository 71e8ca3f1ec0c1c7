import { joinLeftward, perfectRoot } from './hash.ts';
import { type Range, type Subtree, subtreesOf } from './ranges.ts';
import { type MerkleTree, tileLevels, tileWidth } from './tree.ts';

/** Fetches the 256 hashes of a full tile. Throws when it is not there. */
export type TileSource = (level: number, index: number) => Promise<Buffer>;

/** Root of each range, in order: what a proof consists of. The ranges end within the tree. */
export async function rangeRoots(tree: MerkleTree, tiles: TileSource, ranges: readonly Range[]): Promise<Buffer[]> {
  const fetched = new Map<string, Promise<Buffer>>();
  const fetchOnce: TileSource = (level, index) => {
    const key = `${level}/${index}`;
    const tile = fetched.get(key) ?? tiles(level, index);
    fetched.set(key, tile);
    return tile;
  };
  return Promise.all(
    ranges.map(async (range) => joinLeftward(await Promise.all(subtreesOf(range).map((node) => nodeOf(tree, fetchOnce, node))))),
  );
}

async function nodeOf(tree: MerkleTree, tiles: TileSource, { level, index }: Subtree): Promise<Buffer> {
  const tileLevel = Math.floor(level / tileLevels);
  const count = 2 ** (level % tileLevels);
  const tile = Math.floor((index * count) / tileWidth);
  const start = (index * count) % tileWidth;
  const hashesThere = Math.floor(tree.size / 2 ** (tileLevel * tileLevels));
  if (tile === Math.floor(hashesThere / tileWidth)) return perfectRoot(tree.openTile(tileLevel).slice(start, start + count));
  return perfectRoot(hashesIn(await tiles(tileLevel, tile), start, count));
}

function hashesIn(tile: Buffer, start: number, count: number): Buffer[] {
  const length = tile.length / tileWidth;
  return Array.from({ length: count }, (_, at) => tile.subarray((start + at) * length, (start + at + 1) * length));
}
