import type { Random } from '@estiba/base';
import type { Layout } from './segments.ts';
import type { Sweep } from './sweep.ts';

/** Lifts a cut is moved by. */
const STEPS = [1, 4, 16, 64];

/** Bays whose boxes others wait for: those that may be taken early. */
export function sourceBays({ crossings }: Sweep): number[] {
  return [...new Set(crossings.map(({ from }) => from.bay))];
}

/** Bays that wait for boxes of others: those that may be loaded late. */
function targetBays({ crossings }: Sweep): number[] {
  return [...new Set(crossings.map(({ to }) => to.bay))];
}

/**
 * Everything a layout can be changed to in one step: a cut moved (alone or with those after it), a bay taken
 * early or late or in its turn.
 */
export function layoutMoves(sweep: Sweep): ((layout: Layout) => Layout)[] {
  const last = sweep.cranes.length - 1;
  const targets: ((cut: number) => number)[] = [
    (cut) => sweep.first.findLast((end) => end < cut) ?? cut,
    (cut) => sweep.first.find((end) => end > cut) ?? cut,
    ...STEPS.flatMap((step) => [(cut: number) => cut - step, (cut: number) => cut + step]),
  ];
  const moves: ((layout: Layout) => Layout)[] = [];
  for (let cut = 1; cut <= last; cut++) {
    for (const target of targets) {
      for (const to of cut === last ? [cut] : [cut, last]) {
        moves.push((layout) => ({ ...layout, cuts: withCutsAt(layout.cuts, cut, to, target(layout.cuts[cut] as number)) }));
      }
    }
  }
  for (const bay of sourceBays(sweep)) moves.push((layout) => ({ ...layout, early: toggled(layout.early, bay) }));
  for (const bay of targetBays(sweep)) moves.push((layout) => ({ ...layout, late: toggled(layout.late, bay) }));
  return moves;
}

function toggled(set: ReadonlySet<number>, item: number): Set<number> {
  const result = new Set(set);
  if (!result.delete(item)) result.add(item);
  return result;
}

/** A layout changed here and there at random. */
export function shaken(layout: Layout, sweep: Sweep, moves: readonly ((layout: Layout) => Layout)[], random: Random): Layout {
  let result = layout;
  for (let i = 0; i < 2; i++) {
    const cut = 1 + random.int(sweep.cranes.length - 1);
    result = { ...result, cuts: withCutsAt(result.cuts, cut, cut, (result.cuts[cut] as number) + random.int(201) - 100) };
    result = random.pick(moves)(result);
  }
  return result;
}

/** Moves the cuts `from` … `to` so that the first comes to `position`, pushing others before them and staying in the line. */
function withCutsAt(cuts: readonly number[], from: number, to: number, position: number): number[] {
  const length = cuts.at(-1) as number;
  const shift = position - (cuts[from] as number);
  const result = cuts.map((cut, i) => (i >= from && i <= to ? Math.min(length, Math.max(0, cut + shift)) : cut));
  for (let i = from - 1; i > 0; i--) result[i] = Math.min(result[i] as number, result[i + 1] as number);
  for (let i = to + 1; i < result.length - 1; i++) result[i] = Math.max(result[i] as number, result[i - 1] as number);
  return result;
}
