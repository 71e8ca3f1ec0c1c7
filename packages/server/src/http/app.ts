import { reason } from '@estiba/base';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import type { AppDeps } from './deps.ts';
import { errorHandler } from './error-handler.ts';
import { failureOf } from './failure.ts';
import { guardRoutes } from './guard/guard.ts';
import { describeApi, openApiRoute } from './openapi.ts';
import { commandRoutes } from './routes/commands.ts';
import { healthRoutes } from './routes/health.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { listVersionRoutes } from './routes/list-versions.ts';
import { vesselRoutes } from './routes/vessels.ts';
import { alarmRoutes } from './routes/alarms.ts';
import { kpiRoutes } from './routes/kpis.ts';
import { readingRoutes } from './routes/reading.ts';
import { bayPlanRoutes } from './routes/bay-plan.ts';
import { planRoutes } from './routes/plans.ts';
import { auditRoutes } from './routes/audit.ts';
import { callRoutes } from './routes/calls.ts';
import { draftEditRoutes } from './routes/draft-edits.ts';
import { draftExplainRoutes } from './routes/draft-explain.ts';
import { draftRepairRoutes } from './routes/draft-repair.ts';
import { draftRoutes } from './routes/drafts.ts';
import { deskRoutes } from './routes/desk.ts';
import { historyRoutes } from './routes/history.ts';
import { logRoutes } from './routes/log.ts';
import { machineRoutes } from './routes/machines.ts';
import { pageRoutes } from './routes/page.ts';
import { portRoutes } from './routes/port.ts';
import { siteRoutes } from './routes/site.ts';
import { sessionRoutes } from './routes/session.ts';
import { unitRoutes } from './routes/units.ts';
import { userRoutes } from './routes/users.ts';
import { liveRoute, openSockets } from '../live/route.ts';
import { routeContext } from './context.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { refuseMalformed } from './malformed.ts';
import { validatorCompiler } from './validator.ts';

const contextRoutes = [
  commandRoutes,
  portRoutes,
  siteRoutes,
  callRoutes,
  machineRoutes,
  unitRoutes,
  historyRoutes,
  deskRoutes,
  logRoutes,
  auditRoutes,
  userRoutes,
  draftRoutes,
  draftEditRoutes,
  draftRepairRoutes,
  draftExplainRoutes,
  alarmRoutes,
  kpiRoutes,
  readingRoutes,
  bayPlanRoutes,
  vesselRoutes,
  listVersionRoutes,
  planRoutes,
];

/** The HTTP side of a terminal, not yet listening. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { tls } = deps.settings;
  const options: FastifyServerOptions = {
    ...(tls === null ? {} : { https: { cert: tls.cert, key: tls.key, minVersion: 'TLSv1.2' } }),
    logger: false,
    bodyLimit: 256 * 1024,
    requestTimeout: 60_000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    trustProxy: deps.settings.isBehindProxy ? (_address, hop) => hop === 0 : false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: refuseMalformed,
    frameworkErrors: (error, request, reply) => void errorHandler(deps.logger)(error, request, reply as never),
  };
  const app = fastify(options);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  app.setErrorHandler(errorHandler(deps.logger));
  app.setNotFoundHandler(async (request) => {
    throw failureOf(404, `There is nothing at ${request.method} ${request.url.slice(0, 100)}.`, reason('unknown', {}));
  });
  // Before the door: what the door refuses must be closed by whoever opened it.
  await openSockets(app);
  setSecurityHeaders(app, deps.settings.isEncrypted);
  guardRoutes(app, deps);

  const context = routeContext(deps);
  await describeApi(app);
  pageRoutes(app, deps.settings);
  healthRoutes(app, deps);
  metricsRoutes(app, context);
  await app.register(
    async (api) => {
      openApiRoute(api);
      sessionRoutes(api, deps);
      for (const addRoutes of contextRoutes) addRoutes(api, context);
      liveRoute(api, context);
    },
    { prefix: '/api/v1' },
  );
  app.addHook('onClose', async () => context.drafts.close());
  // What is told from the log is read once at the start, so that the first who asks need not wait for it.
  app.addHook('onListen', async () => {
    context.readings.catchUp().catch((error: unknown) => deps.logger.error('the log cannot be read', { error }));
  });
  await app.ready();
  return app;
}
