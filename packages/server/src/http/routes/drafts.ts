import { type Reason, reason } from '@estiba/base';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { IdForm } from '../../commands/parts.ts';
import {
  DraftBoxesForm,
  DraftForm,
  draftBoxes,
  draftShip,
  DraftShipForm,
  draftView,
  EditForm,
  editView,
  OffersForm,
  reasonsWithBox,
  slotText,
  TrialsForm,
} from '../../drafts/draft-view.ts';
import { DifferenceForm, differenceView, JudgementForm, judgementView } from '../../drafts/judgement-view.ts';
import { changesOf, TrialMovesForm, type WrittenMoves } from '../../drafts/wish.ts';
import { judgementOf } from '../../drafts/judge.ts';
import { comparePlans } from '@estiba/stowage';
import { hasRight } from '../../rights/rights.ts';
import { plainReason } from '../../views/forms.ts';
import type { RouteContext } from '../context.ts';
import { draftOf, DraftParams, openDraft, refuseIfCommitting } from '../draft-access.ts';
import { failureOf, FailureForm } from '../failure.ts';

const closed = { additionalProperties: false } as const;
const tags = ['drafts'];
const unknown = { 404: FailureForm };
const refusals = { 404: FailureForm, 409: FailureForm };
const BoxesQuery = Type.Object(
  { boxes: Type.String({ minLength: 1, maxLength: 4000, description: 'Numbers with commas, lowest first' }) },
  closed,
);

/** `/drafts`: plans that are worked on apart from the live one. Reading is for all; beginning one for planners. */
export function draftRoutes(app: FastifyInstance, context: RouteContext): void {
  const { drafts, terminal } = context;
  const view = (id: string) => {
    const record = draftOf(context, id);
    return draftView(record, drafts.beside(id), terminal.state.calls.get(record.call));
  };

  app.get<{ Querystring: { call?: string } }>(
    '/drafts',
    {
      schema: {
        summary: 'Drafts of plans, oldest first',
        tags,
        querystring: Type.Object({ call: Type.Optional(IdForm) }, closed),
        response: { 200: Type.Array(DraftForm) },
      },
    },
    async ({ query }) =>
      drafts
        .list()
        .filter(({ call }) => query.call === undefined || call === query.call)
        .map(({ id }) => view(id)),
  );

  app.post<{ Body: { call: string; name: string } }>(
    '/drafts',
    {
      config: { access: 'editDraft' },
      schema: {
        summary: 'Begin a draft from the plan a call has now',
        tags,
        body: Type.Object({ call: IdForm, name: Type.String({ maxLength: 100 }) }, closed),
        response: { 201: DraftForm, 409: FailureForm },
      },
    },
    async ({ body, person }, reply) => {
      const begun = drafts.begin(body.call, body.name, person!.name);
      if (!begun.ok) throw failureOf(409, `No draft of ${body.call} can be begun.`, ...begun.reasons);
      return reply.code(201).send(view(begun.value.id));
    },
  );

  app.get<{ Params: { draft: string } }>(
    '/drafts/:draft',
    {
      schema: {
        summary: 'One draft: its edit number, who was there last, the planner at work',
        tags,
        params: DraftParams,
        response: { 200: DraftForm, ...unknown },
      },
    },
    async ({ params }) => view(params.draft),
  );

  app.delete<{ Params: { draft: string } }>(
    '/drafts/:draft',
    {
      config: { access: 'editDraft' },
      schema: {
        summary: 'Throw a draft away: one’s own, or as an engineer',
        tags,
        params: DraftParams,
        response: { 204: Type.Null(), 403: FailureForm, ...refusals },
      },
    },
    async ({ params, person }, reply) => {
      const { by } = draftOf(context, params.draft);
      if (by !== person!.name && !hasRight(person!.role, 'clearEquipment'))
        throw failureOf(403, 'It is not yours.', reason('draft.not-yours', { by }));
      refuseIfCommitting(context, params.draft);
      drafts.discard(params.draft);
      return reply.code(204).send(null);
    },
  );

  app.get<{ Params: { draft: string } }>(
    '/drafts/:draft/boxes',
    {
      schema: {
        summary: 'Where the draft has each box that can be moved',
        tags,
        params: DraftParams,
        response: { 200: DraftBoxesForm, ...unknown },
      },
    },
    async ({ params }) => draftBoxes(openDraft(context, params.draft)),
  );

  app.get<{ Params: { draft: string } }>(
    '/drafts/:draft/ship',
    {
      schema: {
        summary: 'The ship a draft works on: what stays aboard whatever the draft does',
        tags,
        params: DraftParams,
        response: { 200: DraftShipForm, ...unknown },
      },
    },
    async ({ params }) => draftShip(openDraft(context, params.draft)),
  );

  app.get<{ Params: { draft: string } }>(
    '/drafts/:draft/edits',
    {
      schema: {
        summary: 'What was done to a draft, and by whom',
        tags,
        params: DraftParams,
        response: { 200: Type.Array(EditForm), ...unknown },
      },
    },
    async ({ params }) => {
      const { edits, done } = draftOf(context, params.draft);
      return edits.map((edit, i) => editView(edit, i < done));
    },
  );

  app.get<{ Params: { draft: string }; Querystring: { boxes: string } }>(
    '/drafts/:draft/offers',
    {
      schema: {
        summary: 'Where held boxes could go, one upon the other, and what refuses them elsewhere',
        tags,
        params: DraftParams,
        querystring: BoxesQuery,
        response: { 200: OffersForm, ...refusals },
      },
    },
    async ({ params, query }) => {
      const draft = openDraft(context, params.draft);
      const offers = draft.offers(query.boxes.split(',') as never);
      if (!offers.ok) throw failureOf(409, 'These boxes cannot be taken up.', ...offers.reasons);
      return {
        edit: draft.record.edit,
        offers: offers.value.map(({ slots, refused }) => ({
          slots: slots.map((slot) => slotText(slot)!),
          refused: refused && plainReason(refused),
        })),
      };
    },
  );

  app.post<{ Params: { draft: string }; Body: { moves: WrittenMoves[] } }>(
    '/drafts/:draft/trials',
    {
      bodyLimit: 1024 * 1024,
      schema: {
        summary: 'What each of these moves would meet: nothing is changed',
        tags,
        params: DraftParams,
        body: Type.Object({ moves: TrialMovesForm }, closed),
        response: { 200: TrialsForm, ...refusals },
      },
    },
    async ({ params, body }) => {
      const draft = openDraft(context, params.draft);
      const trials = draft.trials(body.moves.map(changesOf)).map((objections) => objections.slice(0, 5).flatMap(reasonsWithBox));
      return { edit: draft.record.edit, trials };
    },
  );

  app.get<{ Params: { draft: string } }>(
    '/drafts/:draft/judgement',
    {
      schema: {
        summary: 'What the draft comes to: rules, score by term, condition of the ship, difference from the plan it was begun from',
        tags,
        params: DraftParams,
        response: { 200: JudgementForm, ...refusals },
      },
    },
    async ({ params }) => {
      const draft = openDraft(context, params.draft);
      const { edit } = draft.record;
      return judgementView(edit, await judged(judgementOf(drafts, draft)));
    },
  );

  app.get<{ Params: { draft: string; other: string } }>(
    '/drafts/:draft/difference/:other',
    {
      schema: {
        summary: 'From one draft to another of the same call',
        tags,
        params: Type.Object({ draft: IdForm, other: IdForm }),
        response: { 200: DifferenceForm, ...refusals },
      },
    },
    async ({ params }) => {
      const [one, other] = [openDraft(context, params.draft), openDraft(context, params.other)];
      if (one.record.call !== other.record.call || one.record.revision !== other.record.revision)
        throw failureOf(
          409,
          'They are not drafts of one state of a call.',
          reason('draft.not-alike', { draft: params.draft, other: params.other }),
        );
      const [before, after] = await Promise.all([judged(judgementOf(drafts, one)), judged(judgementOf(drafts, other))]);
      return differenceView(comparePlans(one.question.call, before.plan, after.plan));
    },
  );
}

/** A draft that cannot be reckoned through is refused with what was met. */
export async function judged<T>(judgement: Promise<T>): Promise<T> {
  try {
    return await judgement;
  } catch (error) {
    const why: Reason = reason('draft.not-judged', { problem: error instanceof Error ? error.message : String(error) });
    throw failureOf(409, 'The draft cannot be reckoned through.', why);
  }
}
