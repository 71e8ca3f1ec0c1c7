import type { LogEntry } from '@estiba/terminal';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { isOfMany } from '../../readings/boxes-named.ts';
import { pageForm, text } from '../../views/forms.ts';
import { type PageQuery, pageOf, pageQuery } from '../../views/page.ts';
import { historyLine, UnitDetailForm, UnitForm, unitView } from '../../views/unit-view.ts';
import { BlockForm, blockView, YardBoxForm, yardView } from '../../views/yard-view.ts';
import { type RouteContext, unlessSeen } from '../context.ts';
import { FailureForm, notFound } from '../failure.ts';

const closed = { additionalProperties: false } as const;
const tags = ['port'];

/** `/units` and `/yard`: boxes, where they are, what holds them and their whole history. */
export function unitRoutes(app: FastifyInstance, context: RouteContext): void {
  const { terminal, readings, log } = context;
  const preHandler = unlessSeen(context);

  app.get<{ Querystring: PageQuery & { at?: string; hold?: string } }>(
    '/units',
    {
      preHandler,
      schema: {
        summary: 'Boxes',
        tags,
        querystring: Type.Object(
          {
            ...pageQuery,
            at: Type.Optional(Type.Enum(['announced', 'ship', 'yard', 'machine', 'visitor', 'gone'])),
            hold: Type.Optional(Type.Enum(['any', 'customs', 'line', 'weight', 'reefer', 'damage'])),
          },
          closed,
        ),
        response: { 200: pageForm(UnitForm) },
      },
    },
    async ({ query: { at, hold, ...page } }) => {
      const { items, next } = pageOf(
        terminal.state.units,
        page,
        ({ place, holds }) =>
          (at === undefined || place.at === at) &&
          (hold === undefined || (hold === 'any' ? holds.size > 0 : (holds as ReadonlySet<string>).has(hold))),
      );
      return { items: items.map(unitView), next };
    },
  );

  app.get<{ Params: { id: string }; Querystring: { from: number; limit: number } }>(
    '/units/:id',
    {
      preHandler,
      schema: {
        summary: 'One box with its history, oldest first',
        tags,
        params: Type.Object({ id: text }),
        querystring: Type.Object(
          {
            from: Type.Optional(Type.Integer({ minimum: 1, default: 1 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 100 })),
          },
          closed,
        ),
        response: { 200: UnitDetailForm, 404: FailureForm },
      },
    },
    async ({ params, query: { from, limit } }) => {
      const unit = terminal.state.units.get(params.id);
      if (unit === undefined) throw notFound('box', params.id);
      await readings.catchUp();
      const lines = readings.history.of(params.id);
      const shown = lines.slice(from - 1, from - 1 + limit);
      const history = [];
      for (const line of shown) history.push(historyLine(line, isOfMany(line.type) ? null : await entryOf(line.seq)));
      const next = from + limit <= lines.length ? String(from + limit) : null;
      return { ...unitView(unit), container: unit.container, events: lines.length, history, next };
    },
  );

  async function entryOf(seq: number): Promise<LogEntry | null> {
    for await (const [entry] of log.read(seq, seq)) return entry ?? null;
    return null;
  }

  app.get(
    '/yard',
    { preHandler, schema: { summary: 'Blocks and how full they are', tags, response: { 200: Type.Array(BlockForm) } } },
    async () => yardView(terminal.state),
  );

  app.get<{ Params: { block: string }; Querystring: PageQuery }>(
    '/yard/:block',
    {
      preHandler,
      schema: {
        summary: 'Boxes of one block, by place',
        tags,
        params: Type.Object({ block: text }),
        querystring: Type.Object(pageQuery, closed),
        response: { 200: pageForm(YardBoxForm) },
      },
    },
    async ({ params, query }) => blockView(terminal.state, params.block, query),
  );
}
