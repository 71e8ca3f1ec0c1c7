import { NO_TEMPERATURE } from '@estiba/messages/frames';
import { flagBit } from '../../boxes/columns.ts';
import { type ColourMode, entry } from '../colour-mode.ts';

const REEFER = flagBit('reefer');
const LIVE = flagBit('live');

/** What a refrigerated box needs: deep-frozen, frozen, chilled, no set point known, or no plug at all. */
export const reeferMode: ColourMode = {
  id: 'reefer',
  prepare: ({ boxes, theme }) => ({
    legend: [
      entry('reefer.none', theme.plain, 'plain', ''),
      entry('reefer.unplugged', theme.empty, 'diagonal', 'R'),
      entry('reefer.deep-frozen', theme.wheel[4]!, 'cross', '−−'),
      entry('reefer.frozen', theme.wheel[0]!, 'horizontal', '−'),
      entry('reefer.chilled', theme.wheel[2]!, 'dots', '+'),
      entry('reefer.no-set-point', theme.wheel[1]!, 'plain', '?'),
    ],
    classOf: (box) => {
      const flags = boxes.flags[box]!;
      if ((flags & (REEFER | LIVE)) === 0) return 0;
      if ((flags & LIVE) === 0) return 1;
      const temperature = boxes.temperature[box]!;
      if (temperature === NO_TEMPERATURE) return 5;
      if (temperature <= -30) return 2;
      return temperature < -1 ? 3 : 4;
    },
  }),
};
