import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { ReasonForm } from '../../commands/parts.ts';
import type { AppDeps } from '../deps.ts';

const LiveForm = Type.Object({ status: Type.Literal('live') });
const ReadyForm = Type.Object({ status: Type.Union([Type.Literal('ready'), Type.Literal('not-ready')]), reasons: Type.Array(ReasonForm) });

/** For those who watch the process: is it alive, can it take work. They tell nothing of the port and need no session. */
export function healthRoutes(app: FastifyInstance, { notReady }: Pick<AppDeps, 'notReady'>): void {
  app.get(
    '/health/live',
    {
      config: { access: 'open' },
      schema: { summary: 'Is the process alive', tags: ['health'], security: [], response: { 200: LiveForm } },
    },
    async () => ({ status: 'live' }),
  );
  app.get(
    '/health/ready',
    {
      config: { access: 'open' },
      schema: { summary: 'Can it take work', tags: ['health'], security: [], response: { 200: ReadyForm, 503: ReadyForm } },
    },
    async (_request, reply) => {
      const reasons = notReady();
      return reply.code(reasons.length === 0 ? 200 : 503).send({ status: reasons.length === 0 ? 'ready' : 'not-ready', reasons });
    },
  );
}
