import { type ColourMode, entry } from '../colour-mode.ts';
import { type LegendEntry, toldApart } from '../legend.ts';

/** Colours near those of the labels (IMDG 5.2.2), by the class's first digit, as places on the wheel. */
const WHEEL_OF_CLASS: Readonly<Record<string, number>> = { 1: 1, 2: 2, 3: 5, 4: 3, 5: 6, 6: 7, 7: 4, 8: 0, 9: 4 };

/** IMDG class: a colour near that of its label, its number as the mark; divisions differ by pattern. Harmless boxes are grey. */
export const dangerousMode: ColourMode = {
  id: 'imdg',
  prepare: ({ boxes, theme }) => {
    const legend = boxes.classes.map((name): LegendEntry => {
      if (name === '') return entry('imdg.none', theme.plain, 'plain', '');
      const colour = theme.wheel[WHEEL_OF_CLASS[name[0]!] ?? 7]!;
      return { term: { code: 'imdg.class', params: { value: name } }, colour, pattern: 'plain', mark: name };
    });
    return { legend: toldApart(legend, theme.wheel), classOf: (box) => boxes.imdg[box]! };
  },
};
