import type { PickInput } from './pick-input.ts';
import type { Swapper } from './swapper.ts';
import type { YardState } from './yard-state.ts';

/** Boxes the ship is asked about before a load keeps the one it has. */
const ASKED = 8;

/**
 * Goes through the loads in order and gives each the box of its class that has the fewest others above it, of those left;
 * among equals one that stands on the most.
 */
export function takeTopmostFirst(input: PickInput, state: YardState, swapper: Swapper): void {
  const left = membersOf(input);
  const above = new Int32Array(state.loadOf.length).map((_, box) => state.around(box).above.length);
  const below = above.map((_, box) => state.around(box).below.length);
  for (let load = 0; load < state.order.length; load++) {
    const planned = state.order[load] as number;
    const members = left[input.classOf[planned] as number];
    if (members !== undefined) {
      const worth = (box: number): number => (above[box] as number) * 16 - (below[box] as number);
      const better = members.filter((box) => worth(box) < worth(planned)).sort((a, b) => worth(a) - worth(b) || a - b);
      better.slice(0, ASKED).some((box) => swapper.exchange(planned, box, state.delta(planned, box)));
    }
    const taken = state.order[load] as number;
    members?.splice(members.indexOf(taken), 1);
    for (const box of state.around(taken).below) above[box] = (above[box] as number) - 1;
    for (const box of state.around(taken).above) below[box] = (below[box] as number) - 1;
  }
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
