import { reason } from '@estiba/base';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { actorOf } from '../../commands/actor.ts';
import { acceptCommand } from '../../drafts/commit.ts';
import { DraftForm, draftView, reasonsWithBox } from '../../drafts/draft-view.ts';
import { DifferenceForm, differenceView } from '../../drafts/judgement-view.ts';
import { judgementOf } from '../../drafts/judge.ts';
import { keptPlan } from '../../drafts/kept-plan.ts';
import { rebased } from '../../drafts/rebase.ts';
import { type Wish, WishForm } from '../../drafts/wish.ts';
import { Finishing } from '../../drafts/work/finishing.ts';
import { ReasonForm, text } from '../../views/forms.ts';
import type { RouteContext } from '../context.ts';
import { draftOf, DraftParams, draftToChange, EditNumber, openDraft, refuseIfBusy, whileCommitting } from '../draft-access.ts';
import { failureOf, FailureForm } from '../failure.ts';
import { judged } from './drafts.ts';

const closed = { additionalProperties: false } as const;
const tags = ['drafts'];
const refusals = { 404: FailureForm, 409: FailureForm };
const config = { access: 'editDraft' } as const;
const SeenForm = Type.Object({ edit: EditNumber }, closed);
type Of<B> = { Params: { draft: string }; Body: B };

/** Changing a draft: edits, the planner, the live call, and making it the plan. Whoever changes it names the edit they saw last. */
export function draftEditRoutes(app: FastifyInstance, context: RouteContext): void {
  const { drafts, terminal, wall } = context;
  const view = (id: string) => {
    const record = draftOf(context, id);
    return draftView(record, drafts.beside(id), terminal.state.calls.get(record.call));
  };
  const schema = <B extends Type.TSchema>(summary: string, body: B) => ({
    summary,
    tags,
    params: DraftParams,
    body,
    response: { 200: DraftForm, ...refusals },
  });

  app.post<Of<{ edit: number; wish: Wish }>>(
    '/drafts/:draft/edits',
    {
      bodyLimit: 1024 * 1024,
      config,
      schema: schema(
        'Change a draft: whole, or refused with the reasons of each box',
        Type.Object({ edit: EditNumber, wish: WishForm }, closed),
      ),
    },
    async ({ params, body, person }) => {
      const edited = draftToChange(context, params.draft, body.edit).edit(body.wish, person!.name, wall.now());
      if (!edited.ok) {
        const why = edited.objections.flatMap(reasonsWithBox);
        throw failureOf(409, 'The draft stays as it was.', ...why.slice(0, 200));
      }
      drafts.save(params.draft);
      return view(params.draft);
    },
  );

  for (const way of ['undo', 'redo'] as const) {
    app.post<Of<{ edit: number }>>(
      `/drafts/:draft/${way}`,
      { config, schema: schema(way === 'undo' ? 'Take the last edit back' : 'Make again what was taken back', SeenForm) },
      async ({ params, body, person }) => {
        const isDone = draftToChange(context, params.draft, body.edit)[way](person!.name, wall.now());
        if (!isDone)
          throw failureOf(
            409,
            `There is nothing to ${way}.`,
            reason(way === 'undo' ? 'draft.nothing-to-undo' : 'draft.nothing-to-redo', {}),
          );
        drafts.save(params.draft);
        return view(params.draft);
      },
    );
  }

  app.post<Of<{ edit: number; effort?: number }>>(
    '/drafts/:draft/finish',
    {
      config,
      schema: schema(
        'Ask the planner to finish the draft around its locks',
        Type.Object({ edit: EditNumber, effort: Type.Optional(Type.Number({ minimum: 0, maximum: 10, default: 1 })) }, closed),
      ),
    },
    async ({ params, body, person }) => {
      const draft = draftToChange(context, params.draft, body.edit);
      refuseIfBusy(context);
      const full = draft.whyFull();
      if (full !== null) throw failureOf(409, 'The draft holds no more edits.', full);
      const { question, marks } = draft;
      const call = { ...question.call, loadList: question.call.loadList.filter(({ id }) => !marks.leftOut.has(id)) };
      const by = person!.name;
      const task = { call, base: draft.plan(), locks: marks.locks, seed: 1, effort: body.effort ?? 1 };
      drafts.beside(params.draft).finishing = new Finishing(by, task, (plan) => {
        draft.finish(keptPlan(plan), by, wall.now());
        drafts.save(params.draft);
      });
      return view(params.draft);
    },
  );

  app.post<Of<{ take: 'best' | 'nothing' }>>(
    '/drafts/:draft/finish/stop',
    {
      config,
      schema: schema(
        'Stop the planner: take its best answer so far, or nothing',
        Type.Object({ take: Type.Enum(['best', 'nothing']) }, closed),
      ),
    },
    async ({ params, body }) => {
      draftOf(context, params.draft);
      const { finishing } = drafts.beside(params.draft);
      if (finishing?.isRunning !== true) throw failureOf(409, 'The planner is not at work on it.', reason('draft.not-finishing', {}));
      if (body.take === 'best') finishing.takeBest();
      else finishing.drop();
      return view(params.draft);
    },
  );

  app.post<Of<{ edit: number }>>(
    '/drafts/:draft/rebase',
    {
      config,
      schema: {
        ...schema('Take the draft up on the call as it is now', SeenForm),
        response: {
          200: Type.Object({
            draft: DraftForm,
            kept: Type.Integer({ description: 'Boxes that stay where the draft had them' }),
            dropped: Type.Array(Type.Object({ box: text, reasons: Type.Array(ReasonForm) })),
          }),
          ...refusals,
        },
      },
    },
    async ({ params, body, person }) => {
      const draft = draftToChange(context, params.draft, body.edit);
      const question = drafts.question(draft.record.call);
      if (!question.ok) throw failureOf(409, 'The call cannot be planned now.', ...question.reasons);
      const { start, kept, dropped } = rebased(draft, question.value);
      drafts.replace(draft.record, question.value, start, person!.name);
      return { draft: view(params.draft), kept, dropped };
    },
  );

  app.post<Of<{ edit: number }>>(
    '/drafts/:draft/commit',
    {
      config: { access: 'acceptPlan' },
      schema: {
        ...schema('Make the draft the plan of its call', SeenForm),
        response: { 200: Type.Object({ draft: DraftForm, difference: DifferenceForm }), ...refusals, 503: FailureForm },
      },
    },
    async ({ params, body, person, ip }) => {
      const draft = draftToChange(context, params.draft, body.edit);
      const judgement = await judged(judgementOf(drafts, draft)).finally(() => {
        // Somebody may have come while it was reckoned through, which then was not gone on with.
        draftToChange(context, params.draft, body.edit);
      });
      if (judgement.broken.length > 0) {
        const why = judgement.broken
          .slice(0, 20)
          .map(({ code, params: values, boxes, rule }) => reason(code, { ...values, rule, boxes: boxes.slice(0, 4).join(' ') }));
        throw failureOf(
          409,
          'The draft breaks rules that the plan before it kept.',
          reason('draft.breaks-rules', { findings: judgement.broken.length }),
          ...why,
        );
      }
      const [obstacle] = context.notReady();
      if (obstacle !== undefined) throw failureOf(503, 'The terminal takes no work now.', obstacle);
      const { call, id, edit } = draft.record;
      const data = acceptCommand(draft, judgement, terminal.state.calls.get(call)?.without ?? []);
      const actor = actorOf(person!.name);
      await whileCommitting(context, id, async () => {
        const answer = await context.submit({ type: 'acceptPlan', data, key: `${actor}/draft-${id}-${edit}/draft`, actor });
        context.metrics.commands.inc({ command: 'acceptPlan', outcome: answer.ok ? 'accepted' : 'refused' });
        if (!answer.ok) throw failureOf(409, 'The terminal refused the plan.', ...answer.reasons);
        // It may have been put away and taken out again while the log was written.
        openDraft(context, id).commit({ by: person!.name, at: wall.now(), plan: data.plan });
        drafts.save(id);
      });
      const { moved, cost } = judgement.difference;
      context.audit.note({
        what: 'draft-committed',
        actor: person!.name,
        address: ip,
        details: { draft: id, call, plan: data.plan, moved: moved.length, costBefore: cost.before, costAfter: cost.after },
      });
      return { draft: view(id), difference: differenceView(judgement.difference) };
    },
  );
}
