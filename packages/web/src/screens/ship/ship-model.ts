import type { CallRow } from '@estiba/messages/frames';
import type { ShipCondition, VesselProfile, WorkQueue } from '@estiba/port';
import {
  type BayPlanModel,
  type BoxTable,
  colourModeOf,
  factsOfPlan,
  overstows,
  paint,
  type PlanDifference,
  slotsOfCall,
} from '@estiba/view';
import { doneRestows, movesOf } from './queues.ts';

const nobody: ReadonlySet<number> = new Set();
/** What a plan that is only looked at has none of. */
const bare = {
  fontScale: 1,
  locked: nobody,
  toClear: nobody,
  selected: new Set<string>(),
  cursor: null,
  band: null,
  held: null,
} as const;

/** What of a call her ship is drawn by. */
type ShipCall = Pick<CallRow, 'call' | 'outline' | 'queues' | 'openLids' | 'lashedBays' | 'rotation'>;

/** How a ship is drawn. */
export type ShipLook = Pick<BayPlanModel, 'label' | 'picture' | 'theme'> & { readonly mode: string };

/** What is known of her plan beside the plan. */
export interface ShipKnown {
  readonly profile: VesselProfile | null;
  readonly condition: ShipCondition | null;
  readonly broken: ReadonlyMap<string, 'warning' | 'broken'>;
  readonly difference: PlanDifference | null;
}

/** The ship of a call with her plan, to be drawn or put in a table; without queues only what stands aboard. */
export function shipModel(
  call: ShipCall,
  boxes: BoxTable,
  queues: readonly WorkQueue[] | null,
  { mode, ...look }: ShipLook,
  { profile, condition, broken, difference }: ShipKnown,
): BayPlanModel {
  const moves = queues === null ? null : movesOf(queues);
  const facts = moves === null || queues === null ? {} : factsOfPlan(boxes, moves, queues, broken);
  const slots = slotsOfCall(call.outline, boxes, call.call, moves, queues === null ? undefined : doneRestows(queues, call));
  return {
    ...bare,
    ...look,
    slots,
    boxes,
    facts,
    profile,
    afloat: condition,
    difference,
    painting: paint(colourModeOf(mode), { boxes, facts, theme: look.theme }),
    openLids: new Set(call.openLids),
    lashedBays: look.picture === 'now' ? new Set(call.lashedBays) : null,
    overstows: overstows(slots, boxes, call.rotation, look.picture === 'later' ? 'later' : 'now'),
  };
}
