import type { CallRow } from '@estiba/messages/frames';
import type { WorkInstruction, WorkQueue } from '@estiba/port';
import type { PlannedMoves } from '@estiba/view';
import { usePlans } from './figures/answers.ts';
import { planAt, usePlanQueues } from './plan-of-moment.ts';

/** A call's plan at the moment that is shown. `none`: none had been accepted; `lost`: one had, and the server remembers it no more. */
export interface PlanShown {
  readonly at: 'none' | 'loading' | 'lost' | 'there';
  readonly queues: readonly WorkQueue[] | null;
}

/** The plan of a call: live or past, the one in force behind so many entries of the log. */
export function usePlan(call: CallRow | undefined, size: number): PlanShown {
  const isPlanned = call !== undefined && call.plan !== null;
  const plans = usePlans(isPlanned ? call.call : null, call?.plan);
  const plan = plans.at === 'there' ? planAt(plans.value.plans, size) : null;
  const queues = usePlanQueues(call?.call ?? '', plan);
  if (!isPlanned) return { at: 'none', queues: null };
  if (queues !== null) return { at: 'there', queues };
  const isLost = plans.at === 'refused' || (plans.at === 'there' && plan?.plan !== call.plan);
  return { at: isLost ? 'lost' : 'loading', queues: null };
}

/** What the queues do to the boxes aboard. */
export function movesOf(queues: readonly WorkQueue[]): PlannedMoves {
  const lines = queues.flatMap(({ instructions }) => instructions);
  const boxesOf = (kind: WorkInstruction['kind']) => lines.flatMap((line) => (line.kind === kind && 'boxes' in line ? line.boxes : []));
  const backOn = new Map(boxesOf('restow-on').map(({ id, slot }) => [id, slot]));
  return {
    loads: boxesOf('load'),
    discharges: boxesOf('discharge'),
    restows: boxesOf('restow-off').flatMap(({ id, slot: from }) => {
      const to = backOn.get(id);
      return to === undefined ? [] : [{ id, from, to, reason: { code: 'restow', params: {} } }];
    }),
  };
}

/** Restows that are back aboard: among the lines of their crane that are done. */
export function doneRestows(queues: readonly WorkQueue[], call: Pick<CallRow, 'queues'>): ReadonlySet<string> {
  return new Set(
    queues.flatMap(({ crane, instructions }) =>
      instructions
        .slice(0, call.queues.find((queue) => queue.crane === crane)?.done ?? 0)
        .flatMap((line) => (line.kind === 'restow-on' ? line.boxes.map(({ id }) => id) : [])),
    ),
  );
}
