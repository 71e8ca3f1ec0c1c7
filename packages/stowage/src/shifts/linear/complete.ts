import type { Split } from '../solution.ts';
import { type Chain, chainOf, type Filling, type Residual } from './residual.ts';

/** A box in a cell: where it came there, and where it leaves. */
interface Piece {
  from: number;
  to: number;
}

/**
 * Fills what is left port by port, as a careful hand would: what stands on a box that leaves is dug out, and boxes are set down, those for the last ports first,
 * each where the box that leaves first leaves no earlier but soonest, else where it leaves latest.
 */
export function complete({ ports, rows, columns, left }: Residual): Filling {
  const stacks: Piece[][] = Array.from({ length: columns }, () => []);
  const counts = stacks.map(() => new Int32Array(ports * ports));
  const splits: Split[] = [];
  for (let port = 0; port < ports; port++) {
    const boxes: Piece[] = [];
    for (const [column, stack] of stacks.entries()) {
      const lowest = stack.findIndex(({ to }) => to === port);
      if (lowest < 0) continue;
      for (const { from, to } of stack.splice(lowest)) {
        counts[column]![from * ports + port]!++;
        if (to === port) continue;
        splits.push({ from, at: port, to, count: 1 });
        boxes.push({ from: port, to });
      }
    }
    for (let to = port + 1; to < ports; to++) for (let k = 0; k < left[port * ports + to]!; k++) boxes.push({ from: port, to });
    boxes.sort((a, b) => b.to - a.to);
    for (const box of boxes) bestStack(stacks, rows, box.to).push(box);
  }
  const chains: Chain[] = counts.map(chainOf);
  return { chains, splits, shifts: splits.length };
}

function bestStack(stacks: readonly Piece[][], rows: number, to: number): Piece[] {
  let best: Piece[] | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const stack of stacks) {
    if (stack.length >= rows) continue;
    const first = stack.reduce((least, piece) => Math.min(least, piece.to), 99);
    const score = first >= to ? 1000 - first : first;
    if (score > bestScore) {
      best = stack;
      bestScore = score;
    }
  }
  if (best === undefined) throw new Error(`There is no room for a box to port ${to}. Maybe more is left than the columns hold.`);
  return best;
}
