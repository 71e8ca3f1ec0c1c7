import { NO_BOX, type ShipSlots } from '@estiba/view';
import { useMemo } from 'react';
import { useWords } from '../../../i18n/language.ts';

/** What a drawing of a ship shows, in a sentence for those who do not see it. */
export function useShipSummary(slots: ShipSlots): string {
  const { tables } = useWords();
  const { aboard, come, leave } = useMemo(() => shipCounts(slots), [slots]);
  return tables.shipSummary(aboard, come, leave);
}

/** Boxes aboard now, those to come, and those to leave; one that is taken off and set back does neither. */
export function shipCounts({ now, later }: Pick<ShipSlots, 'now' | 'later'>): {
  readonly aboard: number;
  readonly come: number;
  readonly leave: number;
} {
  const [here, then] = [new Set(now), new Set(later)];
  here.delete(NO_BOX);
  then.delete(NO_BOX);
  const notIn = (some: ReadonlySet<number>, others: ReadonlySet<number>): number => [...some].filter((box) => !others.has(box)).length;
  return { aboard: here.size, come: notIn(then, here), leave: notIn(here, then) };
}
