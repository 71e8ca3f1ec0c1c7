import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { reasonsWithBox } from '../../drafts/draft-view.ts';
import { RepairForm, repairView } from '../../drafts/repair-view.ts';
import { changesOf, MoveForm, type WrittenMoves } from '../../drafts/wish.ts';
import type { RouteContext } from '../context.ts';
import { DraftParams, draftToChange, EditNumber } from '../draft-access.ts';
import { failureOf, FailureForm } from '../failure.ts';

const closed = { additionalProperties: false } as const;
/** A repair is tried again for so long [ms]: the terminal’s loop waits for it. */
const LIMIT = 100;

/** Asking what a repair of a draft would be. It is taken as an edit, by the wish `repair`. */
export function draftRepairRoutes(app: FastifyInstance, context: RouteContext): void {
  app.post<{ Params: { draft: string }; Body: { edit: number; moves?: WrittenMoves } }>(
    '/drafts/:draft/repair',
    {
      bodyLimit: 1024 * 1024,
      config: { access: 'editDraft' },
      schema: {
        summary: 'A few moves that make what is wanted possible, or mend the draft as it is: nothing is changed',
        tags: ['drafts'],
        params: DraftParams,
        body: Type.Object({ edit: EditNumber, moves: Type.Optional(Type.Array(MoveForm, { maxItems: 1000 })) }, closed),
        response: { 200: RepairForm, 404: FailureForm, 409: FailureForm },
      },
    },
    async ({ params, body }) => {
      const draft = draftToChange(context, params.draft, body.edit);
      const until = performance.now() + LIMIT;
      const repaired = draft.repair(changesOf(body.moves ?? []), {
        shouldStop: () => performance.now() > until,
        onProgress: () => undefined,
      });
      if (!repaired.ok) throw failureOf(409, 'No repair can be proposed.', ...repaired.objections.flatMap(reasonsWithBox).slice(0, 200));
      return repairView(draft.record.edit, repaired);
    },
  );
}
