import { joinLeftward, nodeHash } from './hash.ts';

/** A tile holds the 256 hashes of one level of the tree below one node eight levels up. */
export const tileLevels = 8;
export const tileWidth = 2 ** tileLevels;

/**
 * A full tile: hashes `index * 256` to `index * 256 + 255` of the tree's level `8 * level` (leaves are level 0), and the root above them.
 * A full tile never changes, so each is written once.
 */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly root: Buffer;
  readonly hashes: Buffer;
}

type Peak = { readonly level: number; readonly hash: Buffer };

/**
 * The growing Merkle tree of a log (RFC 6962, 2.1): the roots of its complete subtrees (`peaks`, at most one for each power of two), from which
 * the root follows, and the hashes of tiles not yet full. Everything older stands in tiles that `add` has handed out.
 */
export class MerkleTree {
  #size = 0;
  #peaks: Peak[] = [];
  #open: Buffer[][] = [];

  get size(): number {
    return this.#size;
  }

  /** Adds a leaf by its hash; answers with the tiles it filled, lowest first. */
  add(leaf: Buffer): Tile[] {
    this.#size += 1;
    return this.#push({ level: 0, hash: leaf }, true);
  }

  /** Takes over a complete subtree of `level` that was counted before. The largest come first; used when a stored tree is loaded. */
  restore(level: number, root: Buffer): void {
    this.#size += 2 ** level;
    this.#push({ level, hash: root }, false);
  }

  root(): Buffer {
    return joinLeftward(this.#peaks.map((peak) => peak.hash));
  }

  /** Hashes of the tile of this level that is not yet full. */
  openTile(level: number): readonly Buffer[] {
    return this.#open[level] ?? [];
  }

  /** A copy that grows apart from this tree. */
  fork(): MerkleTree {
    const fork = new MerkleTree();
    fork.#size = this.#size;
    fork.#peaks = [...this.#peaks];
    fork.#open = this.#open.map((hashes) => [...hashes]);
    return fork;
  }

  #push(added: Peak, handOut: boolean): Tile[] {
    const filled: Tile[] = [];
    let peak = added;
    this.#keepOpen(peak);
    while (this.#peaks.at(-1)?.level === peak.level) {
      peak = { level: peak.level + 1, hash: nodeHash(this.#peaks.pop()!.hash, peak.hash) };
      if (peak.level % tileLevels !== 0) continue;
      const tile = this.#closeTile(peak);
      if (handOut) filled.push(tile);
      this.#keepOpen(peak);
    }
    this.#peaks.push(peak);
    return filled;
  }

  #keepOpen({ level, hash }: Peak): void {
    (this.#open[level / tileLevels] ??= []).push(hash);
  }

  #closeTile({ level, hash: root }: Peak): Tile {
    const tileLevel = level / tileLevels - 1;
    const hashes = Buffer.concat(this.#open[tileLevel]!);
    this.#open[tileLevel] = [];
    return { level: tileLevel, index: this.#size / 2 ** level - 1, root, hashes };
  }
}
