import { flagBit } from '../../boxes/columns.ts';
import type { ColourMode } from '../colour-mode.ts';

/** Upper bounds of the classes of gross mass [t]; the last has none. */
const BOUNDS = [6, 12, 18, 24, 30];
const EMPTY = flagBit('empty');

/** Gross mass in six classes, from pale to deep; the mark is the class. Empties are their own. */
export const weightMode: ColourMode = {
  id: 'weight',
  prepare: ({ boxes, theme }) => {
    const classes = theme.ramp.map((colour, i) => ({
      term:
        i < BOUNDS.length
          ? { code: 'weight.below', params: { tonnes: BOUNDS[i]! } }
          : { code: 'weight.from', params: { tonnes: BOUNDS.at(-1)! } },
      colour,
      pattern: 'plain' as const,
      mark: String(i + 1),
    }));
    return {
      legend: [{ term: { code: 'weight.empty' }, colour: theme.empty, pattern: 'diagonal', mark: 'E' }, ...classes],
      classOf: (box) => {
        if ((boxes.flags[box]! & EMPTY) !== 0) return 0;
        const tonnes = boxes.kg[box]! / 1000;
        const bound = BOUNDS.findIndex((most) => tonnes < most);
        return 1 + (bound < 0 ? BOUNDS.length : bound);
      },
    };
  },
};
