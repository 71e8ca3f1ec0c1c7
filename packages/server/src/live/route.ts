import { reason } from '@estiba/base';
import websocket, { type WebSocket } from '@fastify/websocket';
import { LONGEST_CLIENT_MESSAGE } from '@estiba/messages/frames';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RouteContext } from '../http/context.ts';
import { failureOf, HttpFailure } from '../http/failure.ts';
import { identify } from '../http/guard/guard.ts';
import { isSameSite } from '../http/guard/same-site.ts';
import { AlarmTables } from './alarm-tables.ts';
import { CLOSED } from './socket.ts';
import { Visit } from './visit.ts';

/** Changes go out this often [ms], so that what happened is on the screens in a moment. */
const SOON = 50;
/** Poses this often [ms]. */
const TICK = 200;
/** A session that ended is noticed after this time at the latest [ms]. */
const RECHECK = 15_000;

/** Teaches the app WebSockets; before any route. What a browser says is short, and packing costs more than it saves. */
export async function openSockets(app: FastifyInstance): Promise<void> {
  await app.register(websocket, { options: { maxPayload: LONGEST_CLIENT_MESSAGE, perMessageDeflate: false } });
}

/** `/api/v1/live`: the terminal as it changes, or its past, over one WebSocket. Behind the same door as everything else. */
export function liveRoute(app: FastifyInstance, context: RouteContext): void {
  const { live, ground, log, clock, wall } = context;
  if (live === null) return;
  live.addTables(new AlarmTables(context.alarms, context.logger));
  const visits = new Set<Visit>();
  let before = wall.now();
  const soon = setInterval(() => live.tellChanges(), SOON);
  const timer = setInterval(() => {
    const now = wall.now();
    live.tick();
    for (const visit of visits) visit.pass(now - before);
    before = now;
  }, TICK);
  app.addHook('onClose', async () => {
    clearInterval(timer);
    clearInterval(soon);
    live.close();
  });

  app.get('/live', { websocket: true, schema: { hide: true }, preValidation: refuseForeignPages }, (socket, request) => {
    const visit = new Visit({ desk: live, ground, log, now: () => clock.now() }, socket);
    visits.add(visit);
    socket.on('message', (data, isBinary) => visit.hear(isBinary ? '' : textOf(data)));
    const recheck = setInterval(() => void closeWhenSignedOut(socket, request, context), RECHECK);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(recheck);
      visits.delete(visit);
      visit.end();
    });
  });
}

/** A page of another site may open a WebSocket to us, and the browser would sign it with our cookie. */
async function refuseForeignPages(request: FastifyRequest): Promise<void> {
  if (request.person?.via === 'cookie' && !isSameSite(request.headers)) {
    throw failureOf(403, 'The request does not come from a page of this server.', reason('request.cross-site', {}));
  }
}

async function closeWhenSignedOut(socket: WebSocket, request: FastifyRequest, context: RouteContext): Promise<void> {
  const person = await identify(request, context).catch(() => null);
  if (person === null || person instanceof HttpFailure) socket.close(CLOSED.signedOut, 'The session has ended.');
}

function textOf(data: Parameters<Parameters<WebSocket['on']>[1]>[0]): string {
  return Array.isArray(data) ? Buffer.concat(data).toString('utf8') : Buffer.from(data as Buffer).toString('utf8');
}
