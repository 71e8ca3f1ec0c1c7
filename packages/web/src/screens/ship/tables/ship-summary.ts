import type { ShipSlots } from '@estiba/view';
import { useMemo } from 'react';
import { useWords } from '../../../i18n/language.ts';
import { slotRows, workOf } from './slot-rows.ts';

/** What a drawing of a ship shows, in a sentence for those who do not see it. */
export function useShipSummary(slots: ShipSlots): string {
  const { tables } = useWords();
  const [aboard, come, leave] = useMemo(() => {
    const works = slotRows(slots, null, 'work').map((row) => workOf(row, slots.restows));
    const count = (...of: readonly (typeof works)[number][]): number => works.filter((work) => of.includes(work)).length;
    return [works.length - count('comes'), count('comes', 'exchanged'), count('leaves', 'exchanged')];
  }, [slots]);
  return tables.shipSummary(aboard, come, leave);
}
