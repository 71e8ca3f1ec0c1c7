import { floorLog2 } from './powers.ts';

/** Leaves `from` (counted from 0) up to but not including `to`. */
export type Range = { readonly from: number; readonly to: number };
/** A complete subtree: node number `index` of `level`, over leaves `index * 2^level` to `(index + 1) * 2^level`. */
export type Subtree = { readonly level: number; readonly index: number };

/** Ranges whose roots prove that leaf `index` stands in a tree of `size` leaves, leaf's side first (PATH of RFC 6962, 2.1.1). */
export function inclusionRanges(index: number, size: number): Range[] {
  const path: Range[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      path.push({ from: middle, to });
      to = middle;
    } else {
      path.push({ from, to: middle });
      from = middle;
    }
  }
  return path.reverse();
}

/** Ranges whose roots prove that a tree of `newer` leaves begins with the one of `older` (PROOF of RFC 6962, 2.1.2); none when either is trivial. */
export function consistencyRanges(older: number, newer: number): Range[] {
  if (older === 0 || older === newer) return [];
  const path: Range[] = [];
  let from = 0;
  let to = newer;
  while (to !== older) {
    const middle = from + splitOf(to - from);
    if (older <= middle) {
      path.push({ from: middle, to });
      to = middle;
    } else {
      path.push({ from, to: middle });
      from = middle;
    }
  }
  // What is left is a subtree of the older tree; when it is the whole of it, the reader knows its root already.
  if (from > 0) path.push({ from, to });
  return path.reverse();
}

/** The complete subtrees side by side that make up a range, largest first. A range of a proof starts where its largest may start. */
export function subtreesOf({ from, to }: Range): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let start = from; start < to; ) {
    const level = floorLog2(to - start);
    subtrees.push({ level, index: start / 2 ** level });
    start += 2 ** level;
  }
  return subtrees;
}

/** Largest power of two below `n` (n > 1). */
function splitOf(n: number): number {
  return 2 ** floorLog2(n - 1);
}
