import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { pageForm } from '../../views/forms.ts';
import { type PageQuery, pageOf, pageQuery } from '../../views/page.ts';
import { actorOf } from '../../commands/actor.ts';
import { exceptionToSolve, ExceptionToSolveForm, HandoverForm, handoverView, VisitorForm, visitorView } from '../../views/small-views.ts';
import { type RouteContext, unlessSeen } from '../context.ts';

const querystring = Type.Object(pageQuery, { additionalProperties: false });

/** What the desk watches: handover locks, exceptions that wait for a person, road trucks inside the gate. */
export function deskRoutes(app: FastifyInstance, context: RouteContext): void {
  const { terminal } = context;

  function list<T, V extends Type.TSchema>(
    path: string,
    summary: string,
    form: V,
    items: () => ReadonlyMap<string, T>,
    view: (item: T, actor: string) => Type.Static<V>,
  ) {
    app.get<{ Querystring: PageQuery }>(
      path,
      { preHandler: unlessSeen(context), schema: { summary, tags: ['port'], querystring, response: { 200: pageForm(form) } } },
      async ({ query, person }) => {
        const page = pageOf(items(), query);
        return { items: page.items.map((item) => view(item, actorOf(person!.name))), next: page.next };
      },
    );
  }

  list('/handovers', 'Handover locks', HandoverForm, () => terminal.state.handovers, handoverView);
  list(
    '/exceptions',
    'Exceptions that wait for a person',
    ExceptionToSolveForm,
    () => terminal.state.exceptions,
    (one, actor) => exceptionToSolve(one, terminal.state, context.ground, actor),
  );
  list('/visitors', 'Road trucks inside the gate', VisitorForm, () => terminal.state.visitors, visitorView);
}
