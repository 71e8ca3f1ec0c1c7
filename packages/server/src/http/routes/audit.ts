import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { count, moment, plainReason, ReasonForm, text } from '../../views/forms.ts';
import type { RouteContext } from '../context.ts';

const page = {
  after: Type.Optional(
    Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, default: 0, description: 'Number of the last one seen' }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 100 })),
};
const DeedForm = Type.Object({
  seq: count,
  at: moment,
  user: text,
  key: text,
  outcome: text,
  events: Type.Array(text),
  reasons: Type.Array(ReasonForm),
});
const NoteForm = Type.Object({
  seq: count,
  at: moment,
  what: text,
  actor: text,
  address: text,
  details: Type.Record(text, Type.Unknown()),
});
const config = { access: 'readAudit' } as const;
const tags = ['log'];

/** `/audit`: what persons asked of the terminal (from the log), and what happened at the door before anything reached it. */
export function auditRoutes(app: FastifyInstance, { readings, audit }: RouteContext): void {
  app.get<{ Querystring: { after: number; limit: number; user?: string } }>(
    '/audit',
    {
      config,
      schema: {
        summary: 'Commands of persons that reached the terminal, taken and refused',
        tags,
        querystring: Type.Object({ ...page, user: Type.Optional(text) }, { additionalProperties: false }),
        response: { 200: Type.Object({ items: Type.Array(DeedForm), next: Type.Union([count, Type.Null()]) }) },
      },
    },
    async ({ query: { after, limit, user } }) => {
      await readings.catchUp();
      const deeds = readings.deeds.read(after, limit, user ?? null);
      const items = deeds.map((deed) => ({ ...deed, reasons: deed.reasons.map(plainReason) }));
      return { items, next: items.length === limit ? items.at(-1)!.seq : null };
    },
  );

  app.get<{ Querystring: { after: number; limit: number } }>(
    '/audit/door',
    {
      config,
      schema: {
        summary: 'Sign-ins, changes of users, and commands that were turned away before the terminal',
        tags,
        querystring: Type.Object(page, { additionalProperties: false }),
        response: { 200: Type.Object({ items: Type.Array(NoteForm), next: Type.Union([count, Type.Null()]) }) },
      },
    },
    async ({ query: { after, limit } }) => {
      const items = audit.read(after, limit);
      return { items, next: items.length === limit ? items.at(-1)!.seq : null };
    },
  );
}
