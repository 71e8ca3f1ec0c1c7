import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { addTerminalGauges, gauge } from '../../metrics/terminal-gauges.ts';
import type { RouteContext } from '../context.ts';

/** `/metrics` for Prometheus, with a session that may or the metrics token. */
export function metricsRoutes(app: FastifyInstance, { metrics, terminal, readings, logger }: RouteContext): void {
  addTerminalGauges(metrics.registry, () => terminal.state);
  gauge(metrics.registry, 'estiba_crane_moves_total', 'Boxes moved over the rail by quay cranes since the log began', ['crane'], () =>
    readings.moves.all().map(([crane, total]) => [{ crane }, total]),
  );
  app.addHook('onResponse', async (request, reply) => {
    metrics.requests.inc({ method: request.method, status: String(reply.statusCode) });
    const { method, person, routeOptions } = request;
    logger.debug('request', {
      method,
      route: routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      user: person?.name,
    });
  });
  app.get(
    '/metrics',
    {
      config: { access: 'readMetrics', acceptsMetricsToken: true },
      schema: {
        summary: 'Figures for Prometheus',
        tags: ['health'],
        response: { 200: { content: { 'text/plain': { schema: Type.String() } } } },
      },
    },
    async (_request, reply) => {
      await readings.catchUp();
      return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    },
  );
}
