import { overstowCost } from '../instance.ts';
import type { MasterProblem } from '../problem.ts';
import { cargoAboard } from './cargo-aboard.ts';
import type { Guide, Opening } from './fluid-problem.ts';

/**
 * Lids over work with cargo on them from before the voyage that stays: the only overstows the relaxation knows. Room it costs nothing to work, or that is
 * opened anyway, is an opening of cost 0.
 */
export function openingsOf({ instance, above }: MasterProblem, berthOf: Int16Array, guide: Guide | undefined): Opening[] {
  const { boxes, teu: teuAboard, feu: feuAboard, weight: weightAboard, plugs: plugsAboard, leaving } = cargoAboard(instance);
  const { ports, blocks, bayOf, below, teu, feu, maxWeight, plugs } = instance;
  const openings: Opening[] = [];
  for (let port = 0; port < ports - 1; port++)
    for (let block = 0; block < blocks; block++) {
      const isOpenAnyway = above[block] < 0 || leaving[port * blocks + block] === 1;
      const on = isOpenAnyway ? 0 : boxes[port * blocks + above[block]];
      const before = port === 0 ? 0 : teu[block] - teuAboard[(port - 1) * blocks + block];
      const room: Opening['room'] = [
        teu[block] - teuAboard[port * blocks + block],
        Math.min(feu[block], Math.floor(teu[block] / 2)) - feuAboard[port * blocks + block],
        maxWeight[block] - weightAboard[port * blocks + block],
        plugs[block] - plugsAboard[port * blocks + block],
      ];
      const isLid = guide !== undefined && below[block] >= 0;
      if (isLid) room.fill(0);
      openings.push({ port, block, berth: berthOf[bayOf[block]], cost: on * overstowCost, room, dischargeTeu: isLid ? 0 : before });
    }
  const busy = new Set(openings.filter(({ cost }) => cost > 0).map(({ port, berth }) => port * 1000 + berth));
  return openings.filter(({ port, berth }) => busy.has(port * 1000 + berth));
}
