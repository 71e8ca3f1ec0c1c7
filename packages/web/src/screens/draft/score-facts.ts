import type { ScoreSource, TermSources } from '@estiba/port';
import type { BoxTable } from '@estiba/view';
import type { Score } from './answers.ts';

/** What each box costs in the score: its part of what it alone causes, an even part of what several cause together. Lids, ports and tanks cost no box. */
export function costOfBoxes({ terms }: Score, boxes: BoxTable): Float32Array {
  const cost = new Float32Array(boxes.count);
  for (const { weight, sources } of terms) {
    for (const { boxes: ids, value } of sources) {
      for (const id of ids) {
        const box = boxes.indexOf(id);
        if (box !== undefined) cost[box]! += (value * weight) / ids.length;
      }
    }
  }
  return cost;
}

/** Terms that cost something, the dearest first; then those that cost nothing. */
export const termsByCost = ({ terms }: Score): readonly TermSources[] => terms.toSorted((a, b) => b.cost - a.cost);

/** Boxes a term speaks of, each once. */
export const boxesOf = (sources: readonly ScoreSource[]): readonly string[] => [...new Set(sources.flatMap(({ boxes }) => boxes))];

/** Open places by bay: how many, and the cheapest. */
export interface OpenBay {
  readonly bay: number;
  readonly open: number;
  readonly cost: number;
  readonly slot: string;
}

/** Bays where a box could stand instead, the cheapest first. */
export function openBays(
  places: readonly { readonly slot: string; readonly cost: number | null }[],
  bayOf: (slot: string) => number | null,
): readonly OpenBay[] {
  const bays = new Map<number, OpenBay>();
  for (const { slot, cost } of places) {
    const bay = bayOf(slot);
    if (cost === null || bay === null) continue;
    const known = bays.get(bay);
    const isCheaper = known === undefined || cost < known.cost;
    bays.set(bay, { bay, open: (known?.open ?? 0) + 1, cost: isCheaper ? cost : known.cost, slot: isCheaper ? slot : known.slot });
  }
  return [...bays.values()].sort((a, b) => a.cost - b.cost || a.bay - b.bay);
}
