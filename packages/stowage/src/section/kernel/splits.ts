import { sectionWeights } from '../plan.ts';
import { impossible } from './column.ts';
import type { Room } from './room.ts';

/** What it costs at least to set so many of these 20' boxes (`pods`, falling) on the fore side: boxes later than what is below them on either side, and plugs. */
export function splitCost({ fore, aft }: Room, pods: (at: number) => number, twenties: number, onFore: number, reefers: number): number {
  const plugs = fore.plugsWithin[onFore]! + aft.plugsWithin[twenties - onFore]!;
  if (plugs < reefers) return impossible;
  const late = lateBoxes(pods, twenties, Math.max(fore.limit, aft.limit));
  const middle = lateBoxes(pods, twenties, Math.min(fore.limit, aft.limit)) - late;
  const roomHigh = fore.limit > aft.limit ? onFore : twenties - onFore;
  return sectionWeights.overstows * (late + Math.max(0, middle - roomHigh)) + sectionWeights.wastedPlugs * (plugs - reefers);
}

/** How many of these 20' boxes, the latest first, are later than a port. */
export function lateBoxes(pods: (at: number) => number, twenties: number, limit: number): number {
  let late = 0;
  while (late < twenties && pods(late) > limit) late++;
  return late;
}
