import type { ScoreTerm, Slot } from '@estiba/port';
import { scoreOf } from '../objectives/score.ts';
import type { Stow } from '../state/stow.ts';

/** What one box in one slot adds to one term of the score (SPEC T1 to T11); negative where it saves. */
export interface TermCost {
  readonly term: string;
  readonly value: number;
  readonly unit: string;
  readonly cost: number;
}

/** A slot and what the box in it costs, term by term and in all; terms it does not touch are left out. */
export interface PlaceCost {
  readonly slot: Slot;
  readonly terms: readonly TermCost[];
  readonly cost: number;
}

/** What the score is with a box in a slot, against the score of the state without it. */
export function placeCost(slot: Slot, withBox: readonly ScoreTerm[], without: readonly ScoreTerm[]): PlaceCost {
  const before = new Map(without.map(({ term, value }) => [term, value]));
  const terms = withBox.flatMap(({ term, value, unit, weight }): TermCost[] => {
    const more = value - (before.get(term) ?? 0);
    return more === 0 ? [] : [{ term, value: more, unit, cost: more * weight }];
  });
  return { slot, terms, cost: terms.reduce((sum, { cost }) => sum + cost, 0) };
}

/** Terms that depend on where boxes stand. */
export const scoreOfState = (stow: Stow): ScoreTerm[] => scoreOf(stow, 0, 0, 0);
