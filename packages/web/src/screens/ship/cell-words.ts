import type { BayPlan } from '@estiba/view';
import { useWords } from '../../i18n/language.ts';
import { termText } from '../../words/term-text.ts';

/** Says what stands at the cursor of a bay plan. */
export function useCellWords(): (plan: BayPlan) => string {
  const words = useWords();
  return (plan) => {
    const { cursor } = plan.model;
    if (cursor === null) return '';
    if (plan.view.show === 'scan') return words.ship.bay(cursor.bay);
    return plan
      .words()
      .map((term) => termText(term, words))
      .join(', ');
  };
}
