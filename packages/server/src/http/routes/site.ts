import { Site } from '@estiba/port';
import type { FastifyInstance } from 'fastify';
import { FailureForm } from '../failure.ts';
import type { RouteContext } from '../context.ts';

/** `/site`: how the terminal is laid out. It stays the same as long as the server runs. */
export function siteRoutes(app: FastifyInstance, { ground }: RouteContext): void {
  app.get(
    '/site',
    { schema: { summary: 'The terminal’s layout', tags: ['port'], response: { 200: Site, 401: FailureForm } } },
    async () => ground.site,
  );
}
