import { type Result, reason, refuse, succeed } from '@estiba/base';
import type { LogHead } from '@estiba/terminal';
import { leafHash } from '../merkle/hash.ts';
import type { MerkleTree, Tile } from '../merkle/tree.ts';

/** One `append` on its way: its entries' texts are numbered from `expectedSize + 1`. */
export interface AppendRequest {
  readonly expectedSize: number;
  readonly texts: readonly string[];
}

/** What a transaction has to write, and the answer to each request once it has. */
export interface Batch {
  /** The tree after it; the tree before it has not changed. */
  readonly tree: MerkleTree;
  /** Texts of the entries, numbered from `firstSeq`. */
  readonly texts: readonly string[];
  readonly firstSeq: number;
  readonly tiles: readonly Tile[];
  readonly answers: readonly Result<LogHead>[];
}

/** Lets requests through in their order: each all or none, each against the size that those before it leave. */
export function planBatch(before: MerkleTree, requests: readonly AppendRequest[]): Batch {
  const tree = before.fork();
  const texts: string[] = [];
  const tiles: Tile[] = [];
  const answers = requests.map((request): Result<LogHead> => {
    if (request.expectedSize !== tree.size) return refuse(reason('log.moved', { expected: request.expectedSize, actual: tree.size }));
    for (const text of request.texts) {
      texts.push(text);
      tiles.push(...tree.add(leafHash(text)));
    }
    return succeed({ size: tree.size, root: tree.root().toString('hex') });
  });
  return { tree, texts, firstSeq: before.size + 1, tiles, answers };
}
