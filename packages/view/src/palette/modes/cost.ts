import { type ColourMode, entry } from '../colour-mode.ts';

/** Upper bounds of the classes of cost, in crane moves; the last has none. A new restow at a later port is 20, a box left out 200. */
const BOUNDS = [1, 3, 10, 30, 100];

/** What boxes cost in the score of the plan that is shown, from pale to deep; the mark is the class. */
export const costMode: ColourMode = {
  id: 'cost',
  prepare: ({ facts, theme }) => {
    const classes = theme.ramp.map((colour, i) => ({
      term:
        i < BOUNDS.length
          ? { code: 'cost.below', params: { moves: BOUNDS[i]! } }
          : { code: 'cost.from', params: { moves: BOUNDS.at(-1)! } },
      colour,
      pattern: 'plain' as const,
      mark: String(i + 1),
    }));
    return {
      legend: [entry('cost.none', theme.plain, 'plain', ''), ...classes],
      classOf: (box) => {
        const cost = facts.cost?.[box] ?? 0;
        if (cost <= 0) return 0;
        const bound = BOUNDS.findIndex((most) => cost < most);
        return 1 + (bound < 0 ? BOUNDS.length : bound);
      },
    };
  },
};
