import { createHash, timingSafeEqual } from 'node:crypto';
import { reason } from '@estiba/base';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hasRight, rolesWith } from '../../rights/rights.ts';
import type { AppDeps } from '../deps.ts';
import { failureOf, HttpFailure } from '../failure.ts';
import { tokenInCookie } from './cookie.ts';
import { isKnownHost } from './host.ts';
import type { Access, Person } from './person.ts';
import { RateLimit } from './rate-limit.ts';
import { isSameSite } from './same-site.ts';

type GuardDeps = Pick<AppDeps, 'sessions' | 'users' | 'settings' | 'wall' | 'audit'>;

/** Puts the door before every route, also those that do not exist: known name, not too often, who it is, may they. */
export function guardRoutes(app: FastifyInstance, deps: GuardDeps): void {
  const persons = new RateLimit(deps.wall, deps.settings.requestsPerSecond.person);
  const addresses = new RateLimit(deps.wall, deps.settings.requestsPerSecond.address);
  // A page is made of many, and a whole control room comes from one address.
  const files = new RateLimit(deps.wall, deps.settings.requestsPerSecond.file);

  app.decorateRequest('person', null);
  app.addHook('onRequest', async (request) => {
    if (!isKnownHost(request.headers.host, deps.settings.hosts)) {
      throw failureOf(
        421,
        'The server is not known by this name.',
        reason('request.host', { host: (request.headers.host ?? '').slice(0, 100) }),
      );
    }
    const access = request.routeOptions.config?.access ?? 'read';
    const identified = access === 'open' ? null : await identify(request, deps);
    const person = identified instanceof HttpFailure ? null : identified;
    const strangers = request.routeOptions.config?.isFile === true ? files : addresses;
    const wait = person === null ? strangers.take(request.ip) : persons.take(person.name);
    if (wait > 0) throw tooOften(wait);
    if (access === 'open' || isMetricsToken(request, deps.settings.metricsToken)) return;
    if (identified instanceof HttpFailure) throw identified;
    admit(request, identified!, access, deps);
    request.person = identified;
  });
}

/** Who the token stands for, or why nobody. */
export async function identify(
  request: FastifyRequest,
  { sessions, users }: Pick<GuardDeps, 'sessions' | 'users'>,
): Promise<Person | HttpFailure> {
  const bearer = /^Bearer ([\w.-]{1,2000})$/.exec(request.headers.authorization ?? '')?.[1];
  const token = bearer ?? tokenInCookie(request.headers.cookie);
  if (token === null) return unauthorised('Nobody is signed in.', 'session.missing');
  const session = await sessions.check(token, request.headers['x-estiba-poll'] === undefined);
  if (!session.ok) return unauthorised('The session is not valid.', session.reasons[0]!.code);
  const user = users.get(session.value.user);
  // Whoever changed the user beside this server (`estiba password`) ended the sessions from before.
  const isOutdated = user === undefined || session.value.openedAt < user.changedAt;
  if (isOutdated || user.isBarred) return unauthorised('The session is not valid.', 'session.ended');
  const via = bearer === undefined ? 'cookie' : 'bearer';
  return { name: user.name, role: user.role, sessionId: session.value.id, mustChangePassword: user.mustChange, via };
}

function admit(request: FastifyRequest, person: Person, access: Exclude<Access, 'open'>, { audit }: GuardDeps): void {
  const isChange = request.method !== 'GET' && request.method !== 'HEAD';
  if (isChange && person.via === 'cookie' && !isSameSite(request.headers)) {
    throw failureOf(403, 'The request does not come from a page of this server.', reason('request.cross-site', {}));
  }
  if (access === 'signed-in') return;
  if (person.mustChangePassword) {
    throw failureOf(403, 'The one-time password is to be changed first.', reason('session.must-change-password', {}));
  }
  if (!hasRight(person.role, access)) {
    audit.note({ what: 'denied', actor: person.name, address: request.ip, details: { right: access, role: person.role } });
    throw missingRight(person, access);
  }
}

export function missingRight(person: Person, right: Exclude<Access, 'open' | 'signed-in'>): HttpFailure {
  const roles = rolesWith(right).join(', ');
  return failureOf(403, `A ${person.role} may not do this.`, reason('right.missing', { right, role: person.role, roles }));
}

function unauthorised(message: string, code: string): HttpFailure {
  const { status, body } = failureOf(401, message, reason(code, {}));
  return new HttpFailure(status, body, { 'www-authenticate': 'Bearer realm="estiba"' });
}

function tooOften(seconds: number): HttpFailure {
  const { status, body } = failureOf(429, 'Too many requests.', reason('request.rate', { seconds }));
  return new HttpFailure(status, body, { 'retry-after': String(seconds) });
}

function isMetricsToken(request: FastifyRequest, token: string | null): boolean {
  if (token === null || request.routeOptions.config?.acceptsMetricsToken !== true) return false;
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
