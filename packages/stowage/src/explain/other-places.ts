import { type Reason, reason } from '@estiba/base';
import type { Slot } from '@estiba/port';
import { FT20 } from '../problem/boxes.ts';
import { slotOf } from '../problem/places.ts';
import { AFT, BOTH, FORE } from '../problem/ship.ts';
import { refusalAt } from '../search/why-not.ts';
import { type PlaceCost, placeCost, scoreOfState } from './place-cost.ts';
import type { Rebuilt } from './rebuild.ts';

/** Other places told in full. */
const MOST_TOLD = 3;

/** Places on top of the stacks where a box could stand instead, and what keeps it from the others. */
export interface OtherPlaces {
  /** The cheapest of those every rule allows. */
  readonly best: readonly PlaceCost[];
  /** Codes of the rules that refuse the rest, each with the number of places, most first. */
  readonly refused: readonly Reason[];
  /** Each place that was asked. */
  readonly asked: readonly AskedPlace[];
}

/** A place on top of a stack: what a box would cost there, of the soft goals that stacks, lids and cranes decide, or the rule that closes it. */
export interface AskedPlace {
  readonly slot: Slot;
  readonly cost: number | null;
  readonly refused: Reason | null;
}

/** Asks every place but one stack for a box that is ashore. */
export function otherPlaces(state: Rebuilt, box: number, ownStack: number): OtherPlaces {
  const { stow } = state;
  const { stacks } = stow.problem.ship;
  const halves = stow.problem.boxes.length[box] === FT20 ? [FORE, AFT] : [BOTH];
  const counts = new Map<string, number>();
  const places: AskedPlace[] = [];
  const id = stow.problem.boxes.containers[box].id;
  const cost = stow.tally.cost;
  const open: { stack: number; half: number; cost: number }[] = [];
  for (let stack = 0; stack < stacks.count; stack++) {
    for (const half of halves) {
      if (stack === ownStack) continue;
      const asked = ask(state, box, stack, half);
      const k = stow.topOf(stack, half);
      if (k < stacks.tiers[stack])
        places.push({
          slot: slotOf(stow.problem.ship, stack, half, k),
          cost: typeof asked === 'number' ? asked - cost : null,
          refused: typeof asked === 'number' ? null : reason(asked, { box: id, stacks: 1 }),
        });
      if (typeof asked === 'number') open.push({ stack, half, cost: asked });
      else counts.set(asked, (counts.get(asked) ?? 0) + 1);
    }
  }
  open.sort((a, b) => a.cost - b.cost || a.stack - b.stack);
  const before = scoreOfState(stow);
  const best = open.slice(0, MOST_TOLD).map(({ stack, half }) => {
    const slot = slotOf(stow.problem.ship, stack, half, stow.topOf(stack, half));
    stow.push(box, stack, half);
    const there = placeCost(slot, scoreOfState(stow), before);
    stow.pop(box);
    return there;
  });
  return {
    best: best.sort((a, b) => a.cost - b.cost),
    refused: [...counts].sort((a, b) => b[1] - a[1]).map(([code, stackCount]) => reason(code, { stacks: stackCount })),
    asked: places,
  };
}

/** What the state costs with the box there, or the code of the rule that refuses it. */
function ask({ stow, rules, gauges, ballast }: Rebuilt, box: number, stack: number, half: number): number | string {
  const refusal = refusalAt(stow, rules, box, stack, half);
  if (refusal !== null) return refusal;
  stow.push(box, stack, half);
  const reading = gauges.read(stow, ballast);
  const cost = stow.tally.cost;
  stow.pop(box);
  return reading === null || gauges.breach(reading.values) > 0 ? 'ship.afloat' : cost;
}
