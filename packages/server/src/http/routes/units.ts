import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { pageForm, text } from '../../views/forms.ts';
import { type PageQuery, pageOf, pageQuery } from '../../views/page.ts';
import { UnitForm, unitView } from '../../views/unit-view.ts';
import { BlockForm, blockView, YardBoxForm, yardView } from '../../views/yard-view.ts';
import { type RouteContext, unlessSeen } from '../context.ts';

const closed = { additionalProperties: false } as const;
const tags = ['port'];

/** `/units` and `/yard`: boxes, where they are and what holds them. */
export function unitRoutes(app: FastifyInstance, context: RouteContext): void {
  const { terminal } = context;
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
