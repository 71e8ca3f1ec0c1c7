import { leafHash } from '../merkle/hash.ts';
import { rangeRoots } from '../merkle/proofs.ts';
import { consistencyRanges, inclusionRanges, type Range } from '../merkle/ranges.ts';
import { MerkleTree } from '../merkle/tree.ts';

/** A Merkle tree whose full tiles are kept in a map, as a store keeps them in a table. */
export class TreeInMemory {
  readonly tree = new MerkleTree();
  readonly #tiles = new Map<string, Buffer>();

  add(leaf: string | Uint8Array): void {
    for (const { level, index, hashes } of this.tree.add(leafHash(leaf))) this.#tiles.set(`${level}/${index}`, hashes);
  }

  root(): string {
    return this.tree.root().toString('hex');
  }

  rootAt(size: number): Promise<string[]> {
    return this.#roots([{ from: 0, to: size }]);
  }

  inclusion(index: number, size: number): Promise<string[]> {
    return this.#roots(inclusionRanges(index, size));
  }

  consistency(older: number, newer: number): Promise<string[]> {
    return this.#roots(consistencyRanges(older, newer));
  }

  async #roots(ranges: readonly Range[]): Promise<string[]> {
    const roots = await rangeRoots(this.tree, async (level, index) => this.#tiles.get(`${level}/${index}`)!, ranges);
    return roots.map((root) => root.toString('hex'));
  }
}
