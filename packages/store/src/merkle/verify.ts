import { type Result, reason, refuse, succeed } from '@estiba/base';
import type { LogHead } from '@estiba/terminal';
import { emptyRoot, leafHash, nodeHash } from './hash.ts';
import { isPowerOfTwo } from './powers.ts';

/**
 * Checks that the entry of this text stands as number `seq` (first is 1) in the log of `head`, by the hashes of `proveInclusion` (RFC 9162, 2.1.3.2).
 * Answers with the head it holds for, or with `proof.malformed` or `proof.wrong`.
 */
export function verifyInclusion(text: string, seq: number, head: LogHead, proof: readonly string[]): Result<LogHead> {
  const about = { seq, size: head.size };
  if (!isCount(seq) || !isCount(head.size) || seq < 1 || seq > head.size || !areHashes(proof))
    return refuse(reason('proof.malformed', about));
  const roots = climb(leafHash(text), seq - 1, head.size - 1, proof);
  return roots?.whole === head.root ? succeed(head) : refuse(reason('proof.wrong', about));
}

/**
 * Checks that the log of `newer` begins with the log of `older`, by the hashes of `proveConsistency` (RFC 9162, 2.1.4.2).
 * Answers with the newer head, or with `proof.malformed` or `proof.wrong`.
 */
export function verifyConsistency(older: LogHead, newer: LogHead, proof: readonly string[]): Result<LogHead> {
  const about = { older: older.size, newer: newer.size };
  if (!isCount(older.size) || !isCount(newer.size) || older.size > newer.size || !areHashes([older.root, newer.root, ...proof])) {
    return refuse(reason('proof.malformed', about));
  }
  return isConsistent(older, newer, proof) ? succeed(newer) : refuse(reason('proof.wrong', about));
}

function isConsistent(older: LogHead, newer: LogHead, proof: readonly string[]): boolean {
  if (older.size === 0) return proof.length === 0 && older.root === emptyRoot.toString('hex');
  if (older.size === newer.size) return proof.length === 0 && older.root === newer.root;

  // An older tree that is one complete subtree is itself the first node of the path.
  const [first, ...path] = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof;
  if (first === undefined) return false;
  let place = older.size - 1;
  let last = newer.size - 1;
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  const roots = climb(Buffer.from(first, 'hex'), place, last, path);
  return roots?.left === older.root && roots.whole === newer.root;
}

/**
 * Climbs from node number `place` of a level whose last node is number `last` to the root: the root of all, and of what is not right of where it began.
 * Null when the path does not end there.
 */
function climb(from: Buffer, place: number, last: number, path: readonly string[]): { whole: string; left: string } | null {
  let [whole, left] = [from, from];
  for (const hash of path.map((text) => Buffer.from(text, 'hex'))) {
    if (last === 0) return null;
    if (place % 2 === 1 || place === last) {
      whole = nodeHash(hash, whole);
      left = nodeHash(hash, left);
      // A last node without a right neighbour rises until it has a left one.
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      whole = nodeHash(whole, hash);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? { whole: whole.toString('hex'), left: left.toString('hex') } : null;
}

const half = (n: number): number => Math.floor(n / 2);
const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const areHashes = (texts: readonly string[]): boolean => texts.every((text) => /^[0-9a-f]{64}$/.test(text));
