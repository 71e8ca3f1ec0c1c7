import { type Reason, reason } from '@estiba/base';
import { parseSlot, type Slot, VesselProfile } from '@estiba/port';
import type { CallVisit } from '@estiba/terminal';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { plannedLines } from '../../bay-plan/planned-lines.ts';
import { stackLoads } from '../../bay-plan/stack-loads.ts';
import { IdForm } from '../../commands/parts.ts';
import { slotText } from '../../drafts/draft-view.ts';
import { BreachForm, breachView, ConditionForm, conditionView } from '../../drafts/judgement-view.ts';
import { keptPlan, planOfKept } from '../../drafts/kept-plan.ts';
import { askThread } from '../../drafts/work/ask-thread.ts';
import type { Judgement } from '../../drafts/work/task.ts';
import { count, plainReason, ReasonForm, text, textOrNull } from '../../views/forms.ts';
import { type RouteContext, unlessSeen } from '../context.ts';
import { failureOf, FailureForm, notFound } from '../failure.ts';
import { judged } from './drafts.ts';

const tags = ['port'];
const params = Type.Object({ call: IdForm });
const refusals = { 404: FailureForm, 409: FailureForm };
const StowedForm = Type.Object({ box: text, slot: text });
const LineForm = Type.Object({ box: text, slot: text, kind: text, crane: text, line: count, isStarted: Type.Boolean() });
const StackForm = Type.Object({
  bay: count,
  row: count,
  level: text,
  boxes: count,
  tonnes20: Type.Number(),
  tonnes: Type.Number(),
  max20: Type.Number(),
  max40: Type.Number(),
  height: Type.Number(),
  maxHeight: Type.Number(),
});
const BayPlanForm = Type.Object({
  call: text,
  vessel: text,
  plan: textOrNull,
  revision: count,
  arrival: Type.Array(StowedForm),
  aboard: Type.Array(StowedForm),
  coming: Type.Array(LineForm),
  leaving: Type.Array(LineForm),
  leftOut: Type.Array(Type.Object({ box: text, reasons: Type.Array(ReasonForm) })),
  stacks: Type.Array(StackForm, { description: 'What each stack carries when the plan is done, beside its limits [t, m]' }),
});
const PlanJudgementForm = Type.Object({
  plan: textOrNull,
  revision: count,
  violations: Type.Array(BreachForm),
  inherited: Type.Array(BreachForm),
  condition: ConditionForm,
  score: Type.Array(Type.Object({ term: text, value: Type.Number(), unit: text, weight: Type.Number(), cost: Type.Number() })),
});

/** A ship's bay plan: as she came, as she is, as she will be; limits of her stacks, broken rules, and how she will float. */
export function bayPlanRoutes(app: FastifyInstance, context: RouteContext): void {
  const { terminal, readings, drafts } = context;
  const known = new Map<string, { readonly revision: number; readonly judgement: Promise<Judgement> }>();
  const callOf = (name: string): CallVisit => {
    const visit = terminal.state.calls.get(name);
    if (visit === undefined) throw notFound('call', name);
    return visit;
  };
  const profileOf = ({ vessel }: CallVisit): VesselProfile => {
    try {
      return context.vesselOf(vessel);
    } catch (error) {
      const why: Reason = reason('draft.no-ship', { vessel, problem: error instanceof Error ? error.message : String(error) });
      throw failureOf(409, 'The ship’s profile cannot be used.', why);
    }
  };

  app.get<{ Params: { call: string } }>(
    '/calls/:call/vessel',
    {
      schema: {
        summary: 'The ship’s profile: bays, stacks with their limits, lids, tanks',
        tags,
        params,
        response: { 200: VesselProfile, ...refusals },
      },
    },
    async (request) => profileOf(callOf(request.params.call)),
  );

  app.get<{ Params: { call: string } }>(
    '/calls/:call/bay-plan',
    {
      preHandler: unlessSeen(context),
      schema: {
        summary: 'Bay plan: arrival, aboard now, what comes and leaves, what is left out and why, loads of stacks',
        tags,
        params,
        response: { 200: BayPlanForm, ...refusals },
      },
    },
    async (request) => {
      const visit = callOf(request.params.call);
      await readings.catchUp();
      const { coming, leaving } = plannedLines(visit);
      const stowed = [...visit.aboard].map(([address, box]) => ({ box, at: parseSlot(address) }));
      const why = new Map(visit.whyLeftOut.map(({ box, reasons }) => [box, reasons.map(plainReason)]));
      const gone = new Set(leaving.map(({ box }) => box));
      const then = [...stowed.filter(({ box }) => !gone.has(box)), ...coming].flatMap(({ box, at }) => standing(box, at));
      return {
        call: visit.call,
        vessel: visit.vessel,
        plan: visit.plan,
        revision: visit.revision,
        arrival: [...readings.arrivals.of(visit.call)],
        aboard: stowed.flatMap(({ box, at }) => (at === null ? [] : [{ box, slot: slotText(at)! }])),
        coming: coming.map(({ at: _at, ...line }) => line),
        leaving: leaving.map(({ at: _at, ...line }) => line),
        leftOut: visit.leftOut.map((box) => ({ box, reasons: why.get(box) ?? [] })),
        stacks: stackLoads(profileOf(visit), then),
      };
    },
  );

  app.get<{ Params: { call: string } }>(
    '/calls/:call/bay-plan/judgement',
    {
      schema: {
        summary: 'What the checker says of what is still planned, and how the ship will float',
        tags,
        params,
        response: { 200: PlanJudgementForm, ...refusals },
      },
    },
    async (request) => {
      const visit = callOf(request.params.call);
      const { plan, revision } = visit;
      const { report, plan: made } = await judged(judgementOf(visit));
      const { condition, score } = made.loading;
      const told = (findings: typeof report.violations) => findings.slice(0, 500).map(breachView);
      return {
        plan,
        revision,
        violations: told(report.violations),
        inherited: told(report.inherited),
        condition: conditionView(condition),
        score: score.map((term) => ({ ...term })),
      };
    },
  );

  /** Reckoned in a thread, once for each revision of the call. */
  function judgementOf({ call, revision }: CallVisit): Promise<Judgement> {
    const before = known.get(call);
    if (before?.revision === revision) return before.judgement;
    const question = drafts.question(call);
    if (!question.ok) throw failureOf(409, 'There is nothing left to plan.', ...question.reasons);
    const kept = question.value.base ?? { loads: [], restows: [], ballast: new Map() };
    const draft = planOfKept(keptPlan(kept));
    const { answer } = askThread({ asks: 'judge', call: question.value.call, start: draft, draft, leftOut: new Set(), cranes: new Map() });
    const judgement = answer.then((reply) => {
      if ('judged' in reply) return reply.judged;
      throw new Error('problem' in reply ? reply.problem : 'The plan was not judged.');
    });
    known.set(call, { revision, judgement });
    judgement.catch(() => known.delete(call));
    for (const name of known.keys()) if (!terminal.state.calls.has(name)) known.delete(name);
    return judgement;
  }

  function standing(box: string, slot: Slot | null) {
    const unit = terminal.state.units.get(box);
    return unit === undefined || slot === null ? [] : [{ container: unit.container, slot }];
  }
}
