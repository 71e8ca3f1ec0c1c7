import type { CallRow } from '@estiba/messages/frames';
import type { WorkQueue } from '@estiba/port';
import type { BoxTable } from '@estiba/view';
import { useMemo } from 'react';
import { useQuery } from '../../../ui/use-query.ts';
import { movesOf } from '../queues.ts';
import { planBefore, usePlanQueues } from '../plan-of-moment.ts';
import { type BayPlanAnswer, pathOf, usePlans } from './answers.ts';
import { arrivalMoves, type Compared, comparedOf, departureMoves } from './difference-rows.ts';

/** What the plan is held against. */
export const bases = ['none', 'before', 'arrival'] as const;
export type Base = (typeof bases)[number];

/** The plan against the one before it, or against the ship as she came; null while it is not known, and where there is none to compare with. */
export function useCompared(
  call: CallRow,
  queues: readonly WorkQueue[] | null,
  boxes: BoxTable,
  size: number,
  base: Base,
): { readonly compared: Compared | null; readonly state: 'off' | 'loading' | 'none' | 'there' } {
  const plans = usePlans(base === 'before' ? call.call : null, call.plan);
  const earlier = plans.at === 'there' ? planBefore(plans.value.plans, size) : null;
  const before = usePlanQueues(call.call, earlier);
  const bayPlan = useQuery<BayPlanAnswer>(base === 'arrival' ? pathOf(call.call, 'bay-plan') : null);
  const compared = useMemo((): Compared | null => {
    if (queues === null) return null;
    const after = movesOf(queues);
    if (base === 'before') return before === null ? null : comparedOf(boxes, movesOf(before), after);
    if (base === 'none' || bayPlan.at !== 'there') return null;
    const { arrival } = bayPlan.value;
    return comparedOf(boxes, arrivalMoves(arrival), departureMoves(arrival, after));
    // `size` stands for the boxes, which change in place; which of them there are hardly changes a difference.
  }, [queues, base, before, bayPlan, boxes]);
  const isAsked = base === 'before' ? plans.at === 'loading' || (earlier !== null && before === null) : bayPlan.at === 'loading';
  const state = base === 'none' ? 'off' : compared !== null ? 'there' : isAsked && queues !== null ? 'loading' : 'none';
  return { compared, state };
}
