import type { PickInput } from './pick-input.ts';
import type { Swapper } from './swapper.ts';
import type { YardState } from './yard-state.ts';

/** Boxes the ship is asked about before a load keeps the one it has. */
const ASKED = 8;
/** What a box above counts in the rank of a box, where one below counts −1: no stack is so high that those below outweigh one above. */
const FOR_ABOVE = 16;

/**
 * Goes through the loads in order and gives each the box of its class that has the fewest others above it, of those left;
 * among equals one that stands on the most.
 */
export function takeTopmostFirst(input: PickInput, state: YardState, swapper: Swapper): void {
  const left = membersOf(input);
  const rank = Int32Array.from(state.loadOf, (_, box) => {
    const { above, below } = state.around(box);
    return above.length * FOR_ABOVE - below.length;
  });
  for (let load = 0; load < state.order.length; load++) {
    const planned = state.order[load] as number;
    const members = left[input.classOf[planned] as number];
    if (members !== undefined) {
      const better = lowestRanked(members, rank, rank[planned] as number);
      better.some((box) => swapper.exchange(planned, box, state.delta(planned, box)));
    }
    const taken = state.order[load] as number;
    members?.splice(members.indexOf(taken), 1);
    const { above, below } = state.around(taken);
    for (const box of below) rank[box] = (rank[box] as number) - FOR_ABOVE;
    for (const box of above) rank[box] = (rank[box] as number) + 1;
  }
}

/** The boxes of lowest rank below a limit, at most as many as are asked for; among equals those of lower number first. */
function lowestRanked(boxes: readonly number[], rank: Int32Array, limit: number): number[] {
  const lowest: number[] = [];
  for (const box of boxes) {
    const own = rank[box] as number;
    if (own >= limit) continue;
    let at = lowest.length;
    for (; at > 0; at--) {
      const other = lowest[at - 1] as number;
      if (own > (rank[other] as number) || (own === rank[other] && box > other)) break;
    }
    if (at === ASKED) continue;
    lowest.splice(at, 0, box);
    if (lowest.length > ASKED) lowest.pop();
  }
  return lowest;
}

/** Loaded boxes of each class. */
function membersOf({ order, classOf }: PickInput): number[][] {
  const members: number[][] = [];
  for (const box of order) {
    const of = classOf[box] ?? -1;
    if (of >= 0) (members[of] ??= []).push(box);
  }
  return members;
}
