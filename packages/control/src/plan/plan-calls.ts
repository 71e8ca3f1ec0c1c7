import type { Call, CallPlan, VesselProfile } from '@estiba/port';
import type { CallVisit } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { callOfState } from './call-of-state.ts';

/** Who plans: worker threads, or the caller's own thread. The same call and seed give the same plan wherever it is made. */
export interface PlannerPool {
  plan(call: Call, options: { readonly seed: number; readonly effort: number }): Promise<CallPlan>;
}

export interface PlanSettings {
  readonly pool: PlannerPool;
  /** The ship's profile by the name an announcement gives. Throws where there is none. */
  readonly vesselOf: (name: string) => VesselProfile;
  readonly seed: number;
  readonly effort: number;
}

/** Calls are planned this long before they arrive [ms]. */
const AHEAD = 6 * 3_600_000;

/** Asks for plans of calls that come soon and have none, and hands in those that are ready, in the order they were asked for. */
export class PlanDesk {
  readonly #settings: PlanSettings;
  readonly #asked: { readonly call: string; answer: CallPlan | Error | null; readonly settled: Promise<void> }[] = [];

  constructor(settings: PlanSettings) {
    this.#settings = settings;
  }

  /** Resolves when every plan asked for has come; null when none is awaited. */
  get settled(): Promise<unknown> | null {
    return this.#asked.length === 0 ? null : Promise.all(this.#asked.map(({ settled }) => settled));
  }

  step(context: Context): void {
    this.#handIn(context);
    for (const call of context.state.calls.values()) {
      if (this.#wantsPlan(call, context)) this.#ask(call, context);
    }
  }

  #wantsPlan(call: CallVisit, { now }: Context): boolean {
    if (call.plan !== null || call.cranes.length === 0 || call.phase === 'complete' || call.phase === 'sailed') return false;
    const isListed = call.loadList.length > 0 || call.aboard.size > 0;
    return isListed && call.eta - now < AHEAD && !this.#asked.some((asked) => asked.call === call.call);
  }

  #ask(visit: CallVisit, { state, ground, now }: Context): void {
    const { pool, vesselOf, seed, effort } = this.#settings;
    const call = callOfState(state, ground, visit, vesselOf(visit.vessel), now);
    const asked = {
      call: visit.call,
      answer: null as CallPlan | Error | null,
      settled: pool.plan(call, { seed, effort }).then(
        (plan) => {
          asked.answer = plan;
        },
        (error: unknown) => {
          asked.answer = error instanceof Error ? error : new Error(String(error));
        },
      ),
    };
    this.#asked.push(asked);
  }

  #handIn(context: Context): void {
    for (let first = this.#asked[0]; first !== undefined && first.answer !== null; first = this.#asked[0]) {
      this.#asked.shift();
      // A planner that fails has met a fault of its own; whoever runs the terminal must hear of it.
      if (first.answer instanceof Error) throw first.answer;
      const { queues, loading } = first.answer;
      context.ask('acceptPlan', {
        call: first.call,
        plan: `${first.call}-plan-${context.state.size}`,
        queues,
        leftOut: loading.leftOut.map(({ id }) => id),
      });
    }
  }
}
