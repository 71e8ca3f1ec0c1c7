import { flagBit } from '../../boxes/columns.ts';
import { type ColourMode, entry } from '../colour-mode.ts';

const OUT_OF_GAUGE = flagBit('out-of-gauge');
const VERIFIED = flagBit('verified');
const EMPTY = flagBit('empty');

/** Cargo that sticks out of its box. */
export const outOfGaugeMode: ColourMode = {
  id: 'out-of-gauge',
  prepare: ({ boxes, theme }) => ({
    legend: [entry('gauge.in', theme.plain, 'plain', ''), entry('gauge.out', theme.warn, 'cross', 'OG')],
    classOf: (box) => ((boxes.flags[box]! & OUT_OF_GAUGE) === 0 ? 0 : 1),
  }),
};

/** May it sail by its mass (SOLAS VI/2)? Empties need no verified gross mass. */
export const verifiedMode: ColourMode = {
  id: 'vgm',
  prepare: ({ boxes, theme }) => ({
    legend: [
      entry('vgm.verified', theme.plain, 'plain', ''),
      entry('vgm.missing', theme.warn, 'diagonal', '!'),
      entry('vgm.empty', theme.empty, 'plain', 'E'),
    ],
    classOf: (box) => {
      const flags = boxes.flags[box]!;
      if ((flags & VERIFIED) !== 0) return 0;
      return (flags & EMPTY) !== 0 ? 2 : 1;
    },
  }),
};

/** No meaning: every box alike. */
export const plainMode: ColourMode = {
  id: 'plain',
  prepare: ({ theme }) => ({ legend: [entry('plain', theme.plain, 'plain', '')], classOf: () => 0 }),
};
