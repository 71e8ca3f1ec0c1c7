import type { BayPlan } from '@estiba/view';
import { termText } from '../../drawing/legend.tsx';
import { useWords } from '../../i18n/language.ts';

/** Says what stands at the cursor of a bay plan. */
export function useCellWords(): (plan: BayPlan) => string {
  const { drawing, ship } = useWords();
  return (plan) => {
    const { cursor } = plan.model;
    if (cursor === null) return '';
    if (plan.view.show === 'scan') return ship.bay(cursor.bay);
    return plan
      .words()
      .map(({ code, params = {} }) => {
        const text = (name: string): string => String(params[name] ?? '');
        switch (code) {
          case 'slot':
            return drawing.place(Number(params['bay']), Number(params['row']), Number(params['tier']));
          case 'slot.empty':
            return drawing.emptyPlace;
          case 'slot.box':
            return `${text('box')} ${text('type')} ${text('pod')} ${ship.kg(Number(params['kg']))}`;
          case 'slot.leaves':
            return ship.leaves(text('box'));
          case 'slot.comes':
            return ship.comes(text('box'));
          case 'slot.leaves-and-comes':
            return ship.leavesAndComes(text('box'));
          case 'stack.left':
            return ship.stackLeft(Number(params['tonnes']), Number(params['metres']));
          case 'overstow':
            return ship.overstow;
          case 'reefer.set-point':
            return `${text('celsius')} °C`;
          case 'imdg':
            return drawing['entry.imdg.class'](text('class'));
          default:
            return termText({ code, params }, drawing);
        }
      })
      .join(', ');
  };
}
