import type { Sweep } from './sweep.ts';

/** Cuts for zones as long as a shift allows [ms], from the line's lower end; the last crane takes what is left. */
export function fillFromFront({ elapsed, first }: Sweep, shift: number): number[] {
  const length = first.at(-1) as number;
  const cuts = [0];
  for (const times of elapsed.slice(0, -1)) {
    const start = cuts.at(-1) as number;
    const isOver = (end: number): boolean => (times[end] as number) - (times[start] as number) > shift;
    cuts.push(firstOf(start + 1, length + 1, isOver) - 1);
  }
  return [...cuts, length];
}

/** The same from the upper end; the first crane takes what is left. */
export function fillFromBack({ elapsed, first }: Sweep, shift: number): number[] {
  const cuts = [first.at(-1) as number];
  for (const times of elapsed.slice(1).reverse()) {
    const end = cuts[0] as number;
    const isWithin = (start: number): boolean => (times[end] as number) - (times[start] as number) <= shift;
    cuts.unshift(firstOf(0, end, isWithin));
  }
  return [0, ...cuts];
}

/** The first position from `low` on that holds, where all after one that holds do too; `high` if none before it does. */
function firstOf(low: number, high: number, holds: (position: number) => boolean): number {
  let [from, until] = [low, high];
  while (from < until) {
    const middle = (from + until) >> 1;
    if (holds(middle)) until = middle;
    else from = middle + 1;
  }
  return from;
}
