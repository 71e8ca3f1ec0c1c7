import type { BayWork } from './lift.ts';
import { CRANE_SPACING } from './lower-bound.ts';
import type { Sweep } from './sweep.ts';

/**
 * Cuts between bays that make the zones as even as whole bays allow: the least sum of the squared times of all zones. With `keepsBusiest`
 * the busiest stretch of bays that only one crane at a time can work in stays in one zone.
 */
export function leveledCuts(sweep: Sweep, keepsBusiest: boolean): number[] {
  const { bays, cranes, elapsed, first } = sweep;
  const [from, to] = keepsBusiest ? busiestStretch(sweep) : [0, 0];
  const mayEnd = (bay: number): boolean => bay <= from || bay > to;
  /** For each bay, the least sum of the zones up to it by the cranes so far, and where the last of them begins. */
  let least = bays.map(() => Infinity);
  least.unshift(0);
  const begins: number[][] = [];
  for (let crane = 0; crane < cranes.length; crane++) {
    const times = elapsed[crane] as Float64Array;
    const begin: number[] = [];
    least = least.map((_, end) => {
      let best = Infinity;
      begin[end] = end;
      if (!mayEnd(end)) return best;
      for (let start = 0; start <= end; start++) {
        const time = (times[first[end] as number] as number) - (times[first[start] as number] as number);
        const sum = (least[start] as number) + time * time;
        if (sum < best) [best, begin[end]] = [sum, start];
      }
      return best;
    });
    begins.push(begin);
  }
  const cuts = [bays.length];
  for (const begin of begins.toReversed()) cuts.unshift(begin[cuts[0] as number] as number);
  return cuts.map((bay) => first[bay] as number);
}

/** First and last bay of the stretch with most lifts in which no two bays are far enough apart for two cranes. */
function busiestStretch({ bays, along }: Sweep): [number, number] {
  let busiest: [number, number] = [0, 0];
  let most = 0;
  for (let start = 0, end = 0, lifts = 0; end < bays.length; end++) {
    lifts += (bays[end] as BayWork).lifts.length;
    while ((along[end] as number) - (along[start] as number) >= CRANE_SPACING) lifts -= (bays[start++] as BayWork).lifts.length;
    if (lifts > most) [most, busiest] = [lifts, [start, end]];
  }
  return busiest;
}
