import { formatSlot, parseSlot } from '@estiba/port';
import type { CallVisit } from '@estiba/terminal';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { CallDetailForm, CallForm, callDetail, callView, LineForm, lineView } from '../../views/call-view.ts';
import { pageForm, text } from '../../views/forms.ts';
import { type PageQuery, pageOf, pageQuery } from '../../views/page.ts';
import { type RouteContext, unlessSeen } from '../context.ts';
import { FailureForm, notFound } from '../failure.ts';

const closed = { additionalProperties: false } as const;
const CallParams = Type.Object({ call: text });
const PhaseQuery = Type.Object({ ...pageQuery, phase: Type.Optional(text) }, closed);
const LinesQuery = Type.Object(
  {
    from: Type.Optional(Type.Integer({ minimum: 1, default: 1 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 100 })),
  },
  closed,
);
const StowedForm = Type.Object({ slot: text, box: text });
const tags = ['port'];

/** `/calls`: ships' visits, the queues of their cranes, what is aboard and what stays ashore. */
export function callRoutes(app: FastifyInstance, context: RouteContext): void {
  const { terminal } = context;
  const preHandler = unlessSeen(context);
  const callOf = (name: string): CallVisit => {
    const call = terminal.state.calls.get(name);
    if (call === undefined) throw notFound('call', name);
    return call;
  };

  app.get<{ Querystring: PageQuery & { phase?: string } }>(
    '/calls',
    { preHandler, schema: { summary: 'Calls', tags, querystring: PhaseQuery, response: { 200: pageForm(CallForm) } } },
    async ({ query }) => {
      const { items, next } = pageOf(terminal.state.calls, query, ({ phase }) => query.phase === undefined || phase === query.phase);
      return { items: items.map(callView), next };
    },
  );

  app.get<{ Params: { call: string } }>(
    '/calls/:call',
    {
      preHandler,
      schema: { summary: 'One call', tags, params: CallParams, response: { 200: CallDetailForm, 404: FailureForm } },
    },
    async ({ params }) => callDetail(callOf(params.call)),
  );

  app.get<{ Params: { call: string; crane: string }; Querystring: { from: number; limit: number } }>(
    '/calls/:call/queues/:crane',
    {
      preHandler,
      schema: {
        summary: 'Lines of a crane’s work queue',
        tags,
        params: Type.Object({ call: text, crane: text }),
        querystring: LinesQuery,
        response: {
          200: Type.Object({ items: Type.Array(LineForm), total: Type.Integer(), next: Type.Union([Type.Integer(), Type.Null()]) }),
          404: FailureForm,
        },
      },
    },
    async ({ params, query: { from, limit } }) => {
      const queue = callOf(params.call).queues.get(params.crane);
      if (queue === undefined) throw notFound(`work queue of call '${params.call}' for`, params.crane);
      const total = queue.instructions.length;
      const items = queue.instructions.slice(from - 1, from - 1 + limit).map((line, i) => lineView(line, from + i, queue));
      return { items, total, next: from + limit <= total ? from + limit : null };
    },
  );

  app.get<{ Params: { call: string }; Querystring: PageQuery }>(
    '/calls/:call/aboard',
    {
      preHandler,
      schema: {
        summary: 'Boxes aboard, by slot (BBBRRTT)',
        tags,
        params: CallParams,
        querystring: Type.Object(pageQuery, closed),
        response: { 200: pageForm(StowedForm), 404: FailureForm },
      },
    },
    async ({ params, query }) => {
      const { aboard } = callOf(params.call);
      return pageOf(
        [...aboard].map(([key, box]) => [key, { slot: slotText(key), box }] as const),
        query,
      );
    },
  );

  app.get<{ Params: { call: string }; Querystring: PageQuery }>(
    '/calls/:call/left-out',
    {
      preHandler,
      schema: {
        summary: 'Boxes of the load list that the plan leaves ashore',
        tags,
        params: CallParams,
        querystring: Type.Object(pageQuery, closed),
        response: { 200: pageForm(text), 404: FailureForm },
      },
    },
    async ({ params, query }) =>
      pageOf(
        callOf(params.call).leftOut.map((box) => [box, box as string] as const),
        query,
      ),
  );
}

const slotText = (key: string): string => {
  const slot = parseSlot(key);
  return slot === null ? key : formatSlot(slot);
};
