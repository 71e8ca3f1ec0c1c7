import { sizeOf } from '../../boxes/box-length.ts';
import { type LegendEntry, type Pattern, toldApart } from '../legend.ts';
import type { ColourMode } from '../colour-mode.ts';

const KIND_MARKS = {
  dry: '',
  reefer: 'R',
  'open-top': 'O',
  'flat-rack': 'F',
  platform: 'P',
  tank: 'T',
  bulk: 'B',
  ventilated: 'V',
  other: 'X',
} as const;
/** Standard height and less, high cube. */
const HIGH_CUBE = 2896;
const KIND_PATTERNS: Readonly<Record<string, Pattern>> = { dry: 'plain', reefer: 'dots', tank: 'horizontal' };

/** Length and height by colour, kind by pattern and letter: `40H R` is a high-cube reefer (ISO 6346). */
export const sizeTypeMode: ColourMode = {
  id: 'size-type',
  prepare: ({ boxes, theme }) => {
    const legend: LegendEntry[] = [];
    const found = new Map<string, number>();
    const sizes: string[] = [];
    const classOfType = boxes.types.map((code) => {
      const { lengthFt, height, kind } = sizeOf(code);
      const size = `${lengthFt}${height >= HIGH_CUBE ? 'H' : ''}`;
      const mark = size + KIND_MARKS[kind];
      const known = found.get(mark);
      if (known !== undefined) return known;
      if (!sizes.includes(size)) sizes.push(size);
      const colour = theme.wheel[sizes.indexOf(size) % theme.wheel.length]!;
      const params = { feet: lengthFt, height: height >= HIGH_CUBE ? 'high' : 'standard', kind };
      const pattern = KIND_PATTERNS[kind] ?? 'cross';
      found.set(mark, legend.push({ term: { code: 'size-type', params }, colour, pattern, mark }) - 1);
      return legend.length - 1;
    });
    return { legend: toldApart(legend, theme.wheel), classOf: (box) => classOfType[boxes.type[box]!]! };
  },
};
