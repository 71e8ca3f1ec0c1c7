import type { FastifyInstance } from 'fastify';
import { OverviewForm, overviewOf } from '../../views/overview.ts';
import type { RouteContext } from '../context.ts';
import { FailureForm } from '../failure.ts';

/** `/port`: the port in one glance. Not tagged: what cranes did in the last hour changes with the clock as well. */
export function portRoutes(app: FastifyInstance, { terminal, clock, readings }: RouteContext): void {
  app.get(
    '/port',
    { schema: { summary: 'The port in one glance', tags: ['port'], response: { 200: OverviewForm, 401: FailureForm } } },
    async () => {
      await readings.catchUp();
      return overviewOf(terminal.state, readings.moves, clock.now());
    },
  );
}
