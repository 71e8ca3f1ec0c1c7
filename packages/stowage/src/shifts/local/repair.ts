import type { Random } from '@estiba/base';
import type { State } from './state.ts';

/** Ships of more columns are not looked through for each gap: they have as many gaps, and the work would grow with the square. */
const WIDE = 2000;
/** There, so many columns are compared for all gaps together, those for one arc going round the ship. */
const LOOKS = 400_000;

/**
 * Closes every gap by splits, the longest arcs first: where columns hold an arc too many, a cell changes once more; where boxes ask for one too many, a box is split.
 * Both leave shorter arcs, and with no gap longer than a leg there is none at all, since columns and boxes fill the ship alike on every leg.
 */
export function repair(state: State, random: Random): void {
  const { gaps } = state;
  const { columns, ports } = state.problem;
  const isWide = columns > WIDE;
  const enough = isWide ? Math.max(2, Math.ceil(LOOKS / Math.max(1, gaps.total))) : columns;
  const begin = new Int32Array(ports * ports);
  for (let arc = longestWrong(state); arc >= 0; arc = longestWrong(state)) {
    const from = Math.floor(arc / gaps.ports);
    const to = arc % gaps.ports;
    if (gaps.counts[arc]! > 0) {
      const end = changeOnceMore(state, from, to, enough, begin[arc]!);
      if (isWide) begin[arc] = end;
    } else splitBox(state, from, to, random);
  }
}

function longestWrong({ gaps }: State): number {
  let longest = -1;
  let length = 1;
  for (let at = 0; at < gaps.wrongs; at++) {
    const arc = gaps.wrong[at]!;
    const own = (arc % gaps.ports) - Math.floor(arc / gaps.ports);
    if (own > length) {
      length = own;
      longest = arc;
    }
  }
  return longest;
}

/**
 * Among `enough` columns with such a box from column `begin` on, in the one and at the port where the fewest other cells must change too, and the gaps grow least.
 * Returns the column after the last one looked at.
 */
function changeOnceMore(
  { problem: { columns, ports }, heights, gaps }: State,
  from: number,
  to: number,
  enough: number,
  begin: number,
): number {
  let best = Number.POSITIVE_INFINITY;
  let found = { column: -1, at: 0, row: 0 };
  let looked = 0;
  for (let more = enough; looked < columns && more > 0; looked++) {
    const column = (begin + looked) % columns;
    const row = topRow(heights.kept, column * ports, from, to);
    if (row > 0) more--;
    for (let at = from + 1; row > 0 && at < to; at++) {
      const price = 4 * (heights.kept[column * ports + at]! - row) + gaps.priceOf(-1, from, at, to);
      if (price >= best) continue;
      best = price;
      found = { column, at, row };
    }
  }
  const { column, at, row } = found;
  if (column < 0) throw new Error(`No column holds a box from port ${from} to port ${to}. Maybe the gaps were not kept up.`);
  for (let above = heights.kept[column * ports + at]!; above >= row; above--) {
    heights.find(column, at, above);
    heights.kept[column * ports + at] = above - 1;
    gaps.change(-1, heights.from, at, heights.to);
  }
  return (begin + looked) % columns;
}

/** The highest row with a box from `from` to `to` in the column whose ports begin at `base`; 0 where there is none. */
function topRow(kept: Uint8Array, base: number, from: number, to: number): number {
  const ends = Math.max(kept[base + from]!, kept[base + to]!);
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = base + from + 1; at < base + to && lowest > ends; at++) if (kept[at]! < lowest) lowest = kept[at]!;
  return lowest > ends ? lowest : 0;
}

function splitBox({ routes, gaps }: State, from: number, to: number, random: Random): void {
  let best = from + 1;
  for (let at = best + 1; at < to; at++) if (gaps.priceOf(1, from, at, to) < gaps.priceOf(1, from, best, to)) best = at;
  if (!routes.find(1, from, best, to, random))
    throw new Error(`No box goes from port ${from} to port ${to}. Maybe the gaps were not kept up.`);
  routes.change(1, routes.origin, from, best, to);
  gaps.change(1, from, best, to);
}
