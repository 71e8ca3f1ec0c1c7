import { type Reason, reason } from '@estiba/base';
import { type CallVisit, planQuestion } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';

/** So long before she comes, what her plan still lacks is told to a person; and it must have lacked for so long [ms]. */
const NOTICE = 3_600_000;
const STEADY = 60_000;

/** Calls that come soon, or are here, and that nobody can plan: without lists, or without a crane. Each lack is told once. */
export class UnreadyCalls {
  readonly #lacking = new Map<string, { readonly code: string; readonly since: number; isTold: boolean }>();

  tell({ state, now, ask }: Context, visit: CallVisit): void {
    const { call, eta } = visit;
    const why = visit.plan === null && eta - now < NOTICE ? whyNotPlanned(visit) : null;
    if (why === null) {
      this.#lacking.delete(call);
      return;
    }
    let lack = this.#lacking.get(call);
    if (lack?.code !== why.code) {
      lack = { code: why.code, since: now, isTold: state.exceptions.get(planQuestion(call))?.reason.code === why.code };
      this.#lacking.set(call, lack);
    }
    if (lack.isTold || now - lack.since < STEADY) return;
    lack.isTold = true;
    ask('reportPlanFailure', { call, reasons: [why] });
  }
}

function whyNotPlanned({ call, isListed, cranes }: CallVisit): Reason | null {
  if (!isListed) return reason('call.not-listed', { call });
  return cranes.length === 0 ? reason('call.no-cranes', { call }) : null;
}
