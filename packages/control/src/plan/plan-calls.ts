import { type Reason, reason } from '@estiba/base';
import type { Call, CallPlan, VesselProfile } from '@estiba/port';
import type { EarlierPlan } from '@estiba/stowage';
import type { CallVisit, TerminalEvent } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { bringInStrays } from './bring-in-strays.ts';
import { CraneWatch } from './crane-watch.ts';
import { craneOut, cranesOut, giveUpLinesOf, hasWorkLeft, HeldLines } from './give-up-lines.ts';
import { PlanWishes } from './plan-wishes.ts';
import { type Question, questionOf } from './question-of.ts';
import { queuesOfPlan } from './queues-of-plan.ts';
import { UnreadyCalls } from './unready-calls.ts';
import { boxesChanged, isLeftToStart } from './why-plan-anew.ts';

/** Who plans: worker threads, or the caller's own thread. The same call and options give the same plan wherever it is made. */
export interface PlannerPool {
  plan(call: Call, options: PlannerOptions): Promise<CallPlan>;
}

export interface PlannerOptions {
  readonly seed: number;
  readonly effort: number;
  /** What the plan being worked still wants. */
  readonly base?: EarlierPlan;
}

export interface PlanSettings {
  readonly pool: PlannerPool;
  /** The ship's profile by the name an announcement gives. Throws where there is none. */
  readonly vesselOf: (name: string) => VesselProfile;
  readonly seed: number;
  readonly effort: number;
  /** A quay crane out of work for so long gives its lines to others [ms]; 15 minutes unless said otherwise. */
  readonly craneOutAfter?: number;
}

/** Calls are planned this long before they arrive [ms]. */
const AHEAD = 6 * 3_600_000;
const CRANE_OUT_AFTER = 15 * 60_000;
/** A crane that is back must have stayed so for so long, and a held line has waited so long, before anything is planned for it [ms]. */
const STEADY = 60_000;
/** What comes within this is planned for together [ms]. */
const SETTLE = 15_000;
/** Plans the terminal refuses one after the other before a person is asked. */
const TRIES = 3;

interface Asked {
  readonly call: string;
  readonly basis: number;
  readonly without: readonly string[];
  readonly question: Question;
  answer: CallPlan | Error | null;
  readonly settled: Promise<void>;
}

/**
 * Asks for plans of calls that come soon and have none, and of calls under way whose plan no longer holds; hands in those that are ready, in the
 * order they were asked for. A wish for a plan stands in the log; what is kept here is only who is being waited for.
 */
export class PlanDesk {
  readonly #settings: PlanSettings;
  readonly #asked: Asked[] = [];
  readonly #cranes = new CraneWatch();
  readonly #held = new HeldLines();
  readonly #wishes = new PlanWishes();
  readonly #unready = new UnreadyCalls();
  /** Reasons of boxes by call, as they were found last; looked for again when something was said of boxes. */
  readonly #ofBoxes = new Map<string, readonly Reason[]>();
  readonly #refused = new Map<string, number>();

  constructor(settings: PlanSettings) {
    this.#settings = settings;
  }

  /** Resolves when every plan asked for has come; null when none is awaited. */
  get settled(): Promise<unknown> | null {
    return this.#asked.length === 0 ? null : Promise.all(this.#asked.map(({ settled }) => settled));
  }

  follow({ type, data }: TerminalEvent): void {
    const saysOfBoxes = type === 'holdPlaced' || type === 'holdReleased' || type === 'weightReported' || type === 'planAccepted';
    if (saysOfBoxes || (type === 'boxMoved' && data.to.at === 'gone')) this.#ofBoxes.clear();
  }

  step(context: Context): void {
    this.#handIn(context);
    this.#held.giveUp(context, STEADY);
    for (const call of context.state.calls.values()) {
      if (call.phase === 'complete' || call.phase === 'sailed') continue;
      this.#cranes.look(context.state, call, context.now);
      if (call.plan !== null) this.#seeToPlan(context, call);
      this.#unready.tell(context, call);
      if (this.#wantsPlan(call, context)) this.#ask(call, context);
    }
    bringInStrays(context);
  }

  /** Does what is planned still hold? */
  #seeToPlan(context: Context, call: CallVisit): void {
    const outAfter = this.#settings.craneOutAfter ?? CRANE_OUT_AFTER;
    const reasons: Reason[] = [...this.#reasonsOfBoxes(context, call)];
    for (const crane of cranesOut(context, call, this.#cranes, outAfter)) {
      if (!hasWorkLeft(context, call, crane)) continue;
      const why = craneOut(context, crane, outAfter);
      if (isLeftToStart(call, crane)) reasons.push(why);
      giveUpLinesOf(context, call, crane, why);
    }
    const isAnyLeft = [...call.queues.keys()].some((crane) => isLeftToStart(call, crane));
    for (const crane of call.without) {
      if (isAnyLeft && call.cranes.includes(crane) && this.#cranes.upFor(call, crane, context.now) >= STEADY)
        reasons.push(reason('plan.crane-back', { crane }));
    }
    const due = this.#wishes.due(call, reasons, context.now, SETTLE);
    if (due.length > 0) context.ask('requestPlan', { call: call.call, reasons: due });
  }

  #reasonsOfBoxes({ state }: Context, call: CallVisit): readonly Reason[] {
    const found = this.#ofBoxes.get(call.call) ?? boxesChanged(state, call);
    this.#ofBoxes.set(call.call, found);
    return found;
  }

  #wantsPlan(call: CallVisit, { now }: Context): boolean {
    if (call.cranes.length === 0 || this.#asked.some((asked) => asked.call === call.call)) return false;
    if (call.planWanted !== null) return true;
    const isListed = call.loadList.length > 0 || call.aboard.size > 0;
    return call.plan === null && call.planFailed === null && isListed && call.eta - now < AHEAD;
  }

  #ask(visit: CallVisit, context: Context): void {
    const { pool, vesselOf, seed, effort, craneOutAfter = CRANE_OUT_AFTER } = this.#settings;
    const without = visit.plan === null ? [] : cranesOut(context, visit, this.#cranes, craneOutAfter);
    let question: Question;
    try {
      question = questionOf(context.state, context.ground, visit, vesselOf(visit.vessel), without, context.now);
    } catch (error) {
      this.#fail(context, visit.call, error);
      return;
    }
    const options = { seed, effort, ...(question.base !== undefined && { base: question.base }) };
    const asked: Asked = {
      call: visit.call,
      basis: visit.revision,
      without,
      question,
      answer: null,
      settled: pool.plan(question.call, options).then(
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
      if (first.answer instanceof Error) this.#fail(context, first.call, first.answer);
      else this.#accept(context, first, first.answer);
    }
  }

  #accept(context: Context, { call, basis, without, question }: Asked, plan: CallPlan): void {
    const why = [...question.leftOut, ...plan.loading.leftOut.map(({ id, reasons }) => ({ box: id, reasons }))];
    const handed = context.ask('acceptPlan', {
      call,
      plan: `${call}-plan-${context.state.size}`,
      queues: queuesOfPlan(plan, question.ashore),
      leftOut: why.map(({ box }) => box),
      why,
      without,
      basis,
    });
    if (handed.ok) {
      this.#refused.delete(call);
      return;
    }
    // The call went on while the planner thought: it is asked again, for the call as it is now.
    if (handed.reasons[0]?.code === 'plan.outdated') return;
    const times = (this.#refused.get(call) ?? 0) + 1;
    this.#refused.set(call, times);
    if (times < TRIES) return;
    this.#refused.delete(call);
    context.ask('reportPlanFailure', { call, reasons: handed.reasons });
  }

  /** A planner that fails has met a fault of its own: a person hears of it, and the work goes on by the plan there is. */
  #fail(context: Context, call: string, error: unknown): void {
    const problem = error instanceof Error ? error.message : String(error);
    context.ask('reportPlanFailure', { call, reasons: [reason('plan.failed', { call, problem })] });
  }
}
