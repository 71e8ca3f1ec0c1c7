import swagger from '@fastify/swagger';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { FailureForm } from './failure.ts';

/** What nobody may build on these commands. Shown in the API, on the screens and in the README. */
export const neverUseFor = [
  'emergency stop',
  'detection of persons',
  'collision avoidance',
  'anti-collision of cranes',
  'interlocks',
  'any function with a performance level or safety integrity level (ISO 13849, IEC 61508, IEC 62061)',
] as const;

const description = `State and commands of a container terminal run by Estiba.

**Not a safety system.** Barring a machine, closing a berth, cancelling a job and every other stop here is an operational request, sent over a network as well as it can be.
It must never be used for ${neverUseFor.slice(0, -1).join(', ')}, or ${neverUseFor.at(-1)}. No conformity to ISO 3691-4, EN 15011 or IEC 60204-32 is claimed.
What keeps people and machines apart are the machines' own safety systems.

Every call but signing in, health and this page needs a session: a cookie or \`Authorization: Bearer\`. Changes signed by the cookie need the header \`X-Estiba: 1\`.
Every answer that is not a success has the form \`{code, message, advice, details}\`.`;

/** Makes the OpenAPI page from the same schemas the routes check by. To be called before the routes are named. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Estiba', version: '1', description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      tags: ['session', 'port', 'commands', 'log', 'users', 'drafts', 'alarms', 'health'].map((name) => ({ name })),
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'estiba_session' },
        },
      },
      security: [{ bearer: [] }, { cookie: [] }],
    },
    refResolver: { buildLocalReference: ({ $id }, _base, _fragment, i) => (typeof $id === 'string' ? $id : `form-${i}`) },
  });
  app.addSchema({ $id: 'Failure', ...FailureForm });
  app.addHook('onRoute', tellFailures);
}

const meanings: Readonly<Record<string, string>> = {
  400: 'Malformed: the details name path, value and problem',
  401: 'Nobody is signed in, or name or password is wrong',
  403: 'The role may not, the request comes from another site, or the one-time password is to be changed first',
  404: 'There is no such thing',
  409: 'Refused: the details hold the reasons',
  413: 'Too large',
  415: 'Of another kind than is read here',
  422: 'The Idempotency-Key belongs to another command',
  429: 'Too many requests; Retry-After tells how long to wait',
  503: 'Not ready, or the log took no more',
};

/** Every route says in which failures it may end: those it names itself, and those the door and the forms bring. */
function tellFailures(route: RouteOptions): void {
  if (route.schema === undefined || route.schema.hide === true) return;
  const given = (route.schema.response ?? {}) as Record<string, object>;
  const isOpen = route.config?.access === 'open';
  const isChecked = ['body', 'querystring', 'params', 'headers'].some((part) => part in route.schema!);
  const statuses = [...(isOpen ? ['429'] : ['401', '403', '429']), ...(isChecked ? ['400'] : [])];
  const named = Object.keys(given).filter((status) => given[status] === FailureForm);
  const failures = [...new Set([...statuses, ...named])].map((status) => [status, { description: meanings[status], $ref: 'Failure#' }]);
  route.schema.response = { ...given, ...Object.fromEntries(failures) };
}

export function openApiRoute(app: FastifyInstance): void {
  let text: string | null = null;
  app.get('/openapi.json', { config: { access: 'open' }, schema: { hide: true } }, async (_request, reply) => {
    text ??= JSON.stringify(app.swagger());
    return reply.type('application/json').send(text);
  });
}
