import type { WorkQueue } from '@estiba/port';
import { useEffect, useState } from 'react';
import { ask } from '../../http/api.ts';
import { type AcceptedPlan, pathOf } from './figures/answers.ts';
import { type Line, queueOf } from './line-of.ts';

interface PlanAnswer {
  readonly queues: readonly { readonly crane: string; readonly lines: readonly Line[] }[];
}

/** The plan that was in force once so many entries of the log had been written; null: none had been accepted yet. */
export function planAt(plans: readonly AcceptedPlan[], size: number): AcceptedPlan | null {
  return plans.findLast(({ entry }) => entry <= size) ?? null;
}

/** The plan before the one in force then; null where that was the first. */
export function planBefore(plans: readonly AcceptedPlan[], size: number): AcceptedPlan | null {
  return plans[plans.findLastIndex(({ entry }) => entry <= size) - 1] ?? null;
}

/** The work queues of a plan as they stood while it was in force; null before they are there. */
export function usePlanQueues(call: string, plan: AcceptedPlan | null): readonly WorkQueue[] | null {
  const path = plan === null ? null : pathOf(call, `plans/${plan.entry}`);
  const [state, setState] = useState<{ readonly path: string; readonly queues: readonly WorkQueue[] } | null>(null);
  useEffect(() => {
    if (path === null) return undefined;
    const abort = new AbortController();
    void ask<PlanAnswer>(path, { isPoll: true, signal: abort.signal }).then((answer) => {
      if (answer.ok && !abort.signal.aborted)
        setState({ path, queues: answer.value.queues.map(({ crane, lines }) => queueOf(crane, lines)) });
    });
    return () => abort.abort();
  }, [path]);
  return state !== null && state.path === path ? state.queues : null;
}
