import type { FastifyInstance } from 'fastify';
import { OverviewForm, overviewOf } from '../../views/overview.ts';
import type { AppDeps } from '../deps.ts';
import { FailureForm } from '../failure.ts';

/** `/port`: the port in one glance. */
export function portRoutes(app: FastifyInstance, { terminal, clock }: AppDeps): void {
  app.get(
    '/port',
    { schema: { summary: 'The port in one glance', tags: ['port'], response: { 200: OverviewForm, 401: FailureForm } } },
    async () => overviewOf(terminal.state, clock.now()),
  );
}
