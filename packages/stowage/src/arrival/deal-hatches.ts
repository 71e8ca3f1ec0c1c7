import type { Random } from '@estiba/base';
import { FT20 } from '../problem/boxes.ts';
import type { Problem } from '../problem/problem.ts';

/** Room a port is dealt beyond what its boxes need: hatches are not filled to the last place. */
const ROOMY = 1.15;
/** Hatches no port is dealt: the next port finds them empty. */
export const KEPT_FREE = -1;

/** Lids that mirror one another across the centre line, with the stacks on and under them; the stacks of a bay under no lid are one more. */
interface Hatch {
  readonly stacks: readonly number[];
  readonly room: number;
}

/**
 * The port each stack is for. Hatches are dealt from bow to stern, each to the port that is furthest behind its share by then, so that
 * every port has hatches all along the ship, and the same on both sides.
 */
export function dealHatches(problem: Problem, random: Random): Int8Array {
  const portOf = new Int8Array(problem.ship.stacks.count).fill(KEPT_FREE);
  const hatches = hatchesOf(problem);
  const room = hatches.reduce((sum, hatch) => sum + hatch.room, 0);
  const share = shares(problem, room);
  const behind = share.map(() => random.next());
  for (const hatch of hatches) {
    for (let port = 0; port < share.length; port++) behind[port] += hatch.room * share[port];
    const next = behind.indexOf(Math.max(...behind));
    behind[next] -= hatch.room;
    for (const stack of hatch.stacks) portOf[stack] = next === problem.ports ? KEPT_FREE : next;
  }
  return portOf;
}

/** Share of the ship for each port, and last for none. */
function shares({ boxes, ports }: Problem, room: number): number[] {
  const need = Array.from({ length: ports }, () => 0);
  for (let box = 0; box < boxes.count; box++) if (boxes.pod[box] >= 0) need[boxes.pod[box]] += boxes.length[box] === FT20 ? 1 : 2;
  const used = need.reduce((sum, teu) => sum + teu, 0);
  const roomy = Math.min(ROOMY, room / Math.max(1, used));
  return [...need.map((teu) => (roomy * teu) / room), Math.max(0, 1 - (roomy * used) / room)];
}

function hatchesOf({ ship: { stacks, bays } }: Problem): Hatch[] {
  const all = [...Array(stacks.count).keys()];
  const meanY = (members: readonly number[]): number => members.reduce((sum, s) => sum + stacks.y[s], 0) / members.length;
  return [...Array(bays.count).keys()].flatMap((bay) => {
    const inBay = all.filter((s) => stacks.bay[s] === bay);
    const lids = [...Map.groupBy(inBay, (s) => stacks.lid[s]).entries()].filter(([lid]) => lid >= 0).map(([, members]) => members);
    const across = lids.sort((a, b) => meanY(a) - meanY(b));
    const pairs = across.slice(0, Math.ceil(across.length / 2)).map((members, i) => [...new Set([...members, ...across.at(-1 - i)!])]);
    return [...pairs, inBay.filter((s) => stacks.lid[s] < 0)]
      .filter((members) => members.length > 0)
      .map((members) => ({ stacks: members, room: members.reduce((sum, s) => sum + 2 * stacks.tiers[s], 0) }));
  });
}
