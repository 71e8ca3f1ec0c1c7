import type { Residual } from './residual.ts';

/** A split that the programme offers: a box from `from` to `to` moved at each of the ports `at`. */
export interface SplitKind {
  readonly from: number;
  readonly to: number;
  readonly at: readonly number[];
}

/** Rows of the programme and what it offers. Row 0 counts the columns. */
export interface Rows {
  readonly size: number;
  /** Row in which a pair of ports is taken, -1 for none: pairs of neighbours follow from the others, as every column fills each leg. */
  readonly takes: Int32Array;
  /** Row in which taking more than is left is counted, -1 for none. */
  readonly exceeds: Int32Array;
  /** How many of each pair a column may take. */
  readonly most: Int32Array;
  readonly splits: readonly SplitKind[];
}

/** What the programme of a residual needs rows for: the pairs of ports there are boxes of and, if every split is offered, those there may be parts of. */
export function openArcs({ ports, rows, left }: Residual, isWide: boolean): Rows {
  const takes = new Int32Array(left.length).fill(-1);
  const exceeds = new Int32Array(left.length).fill(-1);
  const most = left.map((count) => Math.min(count, rows));
  const mayBeMade = madeBySplits(ports, left, isWide);
  const splits: SplitKind[] = [];
  let size = 1;
  for (let i = 0; i < ports; i++)
    for (let j = i + 1; j < ports; j++) {
      const arc = i * ports + j;
      const isMade = mayBeMade[arc] === 1;
      if (isMade) most[arc] = rows;
      const mayExceed = isMade && left[arc]! < rows && (left[arc]! > 0 || j === i + 1);
      if (mayExceed) exceeds[arc] = size++;
      if (j === i + 1 || (left[arc] === 0 && !isMade)) continue;
      takes[arc] = size++;
      splits.push(...splitsOf(i, j, isWide));
    }
  return { size, takes, exceeds, most, splits };
}

/** Pairs of ports that parts of split boxes may have. */
function madeBySplits(ports: number, left: Int32Array, isWide: boolean): Uint8Array {
  const made = new Uint8Array(left.length);
  for (let i = 0; i < ports; i++)
    for (let j = i + 2; j < ports; j++) {
      if (left[i * ports + j] === 0) continue;
      for (let from = i; from < j; from++)
        for (let to = from + 1; to <= (isWide ? j : from + 1); to++) if (from > i || to < j) made[from * ports + to] = 1;
    }
  return made;
}

function splitsOf(from: number, to: number, isWide: boolean): SplitKind[] {
  const ports = Array.from({ length: to - from - 1 }, (_, k) => from + 1 + k);
  return isWide ? ports.map((at) => ({ from, to, at: [at] })) : [{ from, to, at: ports }];
}
