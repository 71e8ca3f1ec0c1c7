import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { addTerminalGauges } from '../../metrics/terminal-gauges.ts';
import type { AppDeps } from '../deps.ts';

/** `/metrics` for Prometheus, with a session that may or the metrics token. */
export function metricsRoutes(app: FastifyInstance, { metrics, terminal }: Pick<AppDeps, 'metrics' | 'terminal'>): void {
  addTerminalGauges(metrics.registry, () => terminal.state);
  app.addHook('onResponse', async (request, reply) => {
    metrics.requests.inc({ method: request.method, status: String(reply.statusCode) });
  });
  app.get(
    '/metrics',
    {
      config: { access: 'readMetrics', acceptsMetricsToken: true },
      schema: { summary: 'Figures for Prometheus', tags: ['health'], produces: ['text/plain'], response: { 200: Type.String() } },
    },
    async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
