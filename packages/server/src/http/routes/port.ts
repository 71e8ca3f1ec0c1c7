import type { FastifyInstance } from 'fastify';
import { Lately } from '../../views/lately.ts';
import { boxCounts, OverviewForm, overviewOf } from '../../views/overview.ts';
import type { RouteContext } from '../context.ts';
import { FailureForm } from '../failure.ts';

/** Boxes are counted at most once in this time [ms], however many look. */
const countsAge = 2000;

/** `/port`: the port in one glance. Not tagged: what cranes did in the last hour changes with the clock as well. */
export function portRoutes(app: FastifyInstance, { terminal, clock, wall, readings }: RouteContext): void {
  const boxes = new Lately(wall, countsAge, () => boxCounts(terminal.state));
  app.get(
    '/port',
    { schema: { summary: 'The port in one glance', tags: ['port'], response: { 200: OverviewForm, 401: FailureForm } } },
    async () => {
      await readings.catchUp();
      return overviewOf(terminal.state, boxes.get(), readings.moves, clock.now());
    },
  );
}
