import { hash } from 'node:crypto';

/** Bytes of a SHA-256 hash. */
export const hashLength = 32;

/** Root of the tree without leaves: the hash of nothing (RFC 6962, 2.1). */
export const emptyRoot: Buffer = hash('sha256', '', 'buffer');

/** Hash of a leaf: SHA-256 of 0x00 and the leaf's bytes (RFC 6962, 2.1). A text stands for its UTF-8 bytes. */
export function leafHash(leaf: string | Uint8Array): Buffer {
  return hash('sha256', typeof leaf === 'string' ? `\0${leaf}` : Buffer.concat([Buffer.of(0), leaf]), 'buffer');
}

const scratch = Buffer.alloc(1 + 2 * hashLength, 1);

/** Hash of an inner node: SHA-256 of 0x01 and the hashes of its two children (RFC 6962, 2.1). */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  left.copy(scratch, 1);
  right.copy(scratch, 1 + hashLength);
  return hash('sha256', scratch, 'buffer');
}

/** Root of a subtree whose leaves (or inner nodes of one level) are `hashes`; their number is a power of two. */
export function perfectRoot(hashes: readonly Buffer[]): Buffer {
  let level = hashes;
  while (level.length > 1) {
    level = Array.from({ length: level.length / 2 }, (_, pair) => nodeHash(level[2 * pair]!, level[2 * pair + 1]!));
  }
  return level[0]!;
}

/** Root over subtrees that stand side by side, the larger ones left: each joins with all that is right of it. */
export function joinLeftward(subtrees: readonly Buffer[]): Buffer {
  let root = subtrees.at(-1) ?? emptyRoot;
  for (let at = subtrees.length - 2; at >= 0; at--) root = nodeHash(subtrees[at]!, root);
  return root;
}
