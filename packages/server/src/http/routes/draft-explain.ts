import { reason } from '@estiba/base';
import type { ContainerId } from '@estiba/port';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { IdForm } from '../../commands/parts.ts';
import { RuleCostsForm, ruleCostsView, ScoreForm, scoreView, WhyForm, whyView } from '../../drafts/explain-view.ts';
import { judgementOf } from '../../drafts/judge.ts';
import { askThread } from '../../drafts/work/ask-thread.ts';
import { Costing } from '../../drafts/work/costing.ts';
import type { RouteContext } from '../context.ts';
import { draftOf, DraftParams, openDraft, refuseIfBusy } from '../draft-access.ts';
import { failureOf, FailureForm } from '../failure.ts';
import { judged } from './drafts.ts';

const closed = { additionalProperties: false } as const;
const tags = ['drafts'];
const refusals = { 404: FailureForm, 409: FailureForm };
type Of<B = unknown> = { Params: { draft: string }; Body: B };

/** Why a draft is as it is: its score term by term with what it is made of, each box's place, what each rule costs its call. */
export function draftExplainRoutes(app: FastifyInstance, context: RouteContext): void {
  const { drafts } = context;

  app.get<Of>(
    '/drafts/:draft/score',
    {
      schema: {
        summary: 'The score, each term with what it is made of',
        tags,
        params: DraftParams,
        response: { 200: ScoreForm, ...refusals },
      },
    },
    async ({ params }) => {
      const draft = openDraft(context, params.draft);
      const { edit } = draft.record;
      return scoreView(edit, (await judged(judgementOf(drafts, draft))).score);
    },
  );

  app.get<Of & { Querystring: { box: string } }>(
    '/drafts/:draft/why',
    {
      schema: {
        summary: 'Why a box stands where it stands, and what stands in the way elsewhere',
        tags,
        params: DraftParams,
        querystring: Type.Object({ box: IdForm }, closed),
        response: { 200: WhyForm, ...refusals },
      },
    },
    async ({ params, query }) => {
      const draft = openDraft(context, params.draft);
      const { edit } = draft.record;
      const box = query.box as ContainerId;
      const { call } = draft.question;
      if (!call.loadList.some(({ id }) => id === box) && !call.arrival.some(({ container }) => container.id === box))
        throw failureOf(409, 'It cannot be explained.', reason('explain.unknown-box', { id: box }));
      const { answer } = askThread({ asks: 'explain', box, ...draft.asItIs() });
      const reply = await judged(answer);
      if (!('explained' in reply)) throw failureOf(409, 'It cannot be explained.', problem('problem' in reply ? reply.problem : ''));
      if (!reply.explained.ok) throw failureOf(409, 'It cannot be explained.', ...reply.explained.reasons);
      return whyView(edit, reply.explained.value);
    },
  );

  app.get<Of>(
    '/drafts/:draft/rule-costs',
    {
      schema: {
        summary: 'What each group of rules costs the call, as far as it is reckoned',
        tags,
        params: DraftParams,
        response: { 200: RuleCostsForm, ...refusals },
      },
    },
    async ({ params }) => {
      draftOf(context, params.draft);
      return ruleCostsView(drafts.beside(params.draft).costing);
    },
  );

  app.post<Of<{ effort?: number }>>(
    '/drafts/:draft/rule-costs',
    {
      config: { access: 'editDraft' },
      schema: {
        summary: 'Reckon what each group of rules costs the call: planned with all, and without each',
        tags,
        params: DraftParams,
        body: Type.Object({ effort: Type.Optional(Type.Number({ minimum: 0, maximum: 3, default: 0.1 })) }, closed),
        response: { 200: RuleCostsForm, ...refusals },
      },
    },
    async ({ params, body, person }) => {
      const { question, marks, record } = openDraft(context, params.draft);
      const beside = drafts.beside(params.draft);
      if (beside.costing?.isRunning === true) return ruleCostsView(beside.costing);
      refuseIfBusy(context);
      const call = { ...question.call, loadList: question.call.loadList.filter(({ id }) => !marks.leftOut.has(id)) };
      beside.costing = new Costing(person!.name, record.edit, { call, seed: 1, effort: body.effort ?? 0.1 });
      return ruleCostsView(beside.costing);
    },
  );

  app.post<Of>(
    '/drafts/:draft/rule-costs/stop',
    {
      config: { access: 'editDraft' },
      schema: {
        summary: 'Stop it; the rules that are done stay',
        tags,
        params: DraftParams,
        body: Type.Object({}, closed),
        response: { 200: RuleCostsForm, ...refusals },
      },
    },
    async ({ params }) => {
      draftOf(context, params.draft);
      const { costing } = drafts.beside(params.draft);
      costing?.drop();
      return ruleCostsView(costing);
    },
  );
}

const problem = (said: string) => reason('draft.not-judged', { problem: said });
