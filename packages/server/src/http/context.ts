import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AlarmDesk } from '../alarms/alarm-desk.ts';
import { Drafts } from '../drafts/drafts.ts';
import { Readings } from '../readings/readings.ts';
import type { AppDeps } from './deps.ts';

/** What the routes share: what the server was given, and what it reads from the log itself. */
export interface RouteContext extends AppDeps {
  readonly readings: Readings;
  readonly drafts: Drafts;
  readonly alarms: AlarmDesk;
  /** A mark of the state now, for `ETag`: it changes with every event. */
  stateTag(): string;
}

export function routeContext(deps: AppDeps): RouteContext {
  const started = randomUUID().slice(0, 8);
  const { ground, vesselOf, clock, wall, terminal, draftFolder: folder } = deps;
  const drafts = new Drafts({ folder, state: terminal.state, ground, vesselOf, clock, wall });
  const readings = new Readings(deps.log, ground);
  return {
    ...deps,
    drafts,
    readings,
    alarms: new AlarmDesk(readings, deps.alarmFile, clock),
    stateTag: () => `W/"${started}-${deps.terminal.state.size}"`,
  };
}

/** A hook for routes that show the state alone: who has seen this state gets 304 and no body. */
export function unlessSeen({ stateTag }: Pick<RouteContext, 'stateTag'>) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const tag = stateTag();
    reply.headers({ etag: tag, 'cache-control': 'private, no-cache', vary: 'Cookie, Authorization' });
    if (!(request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(tag)) return undefined;
    return reply.code(304).send();
  };
}
