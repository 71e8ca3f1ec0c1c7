import { reason } from '@estiba/base';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HttpSettings } from '../deps.ts';
import { failureOf } from '../failure.ts';
import { readWebBundle, type WebFile } from '../web-bundle.ts';

const options = { config: { access: 'open', isFile: true }, schema: { hide: true } } as const;

const missing =
  'The bundle of the control centre is not there. Maybe start with “npm start”, which builds it, or name its folder by ESTIBA_WEB_ROOT.';

/** `/`: the control centre's page and its files. None of them holds anything of the port. */
export function pageRoutes(app: FastifyInstance, { webRoot }: Pick<HttpSettings, 'webRoot'>): void {
  const bundle = webRoot === null ? null : readWebBundle(webRoot);
  app.get('/', options, async (request, reply) => {
    if (bundle === null) throw failureOf(404, missing, reason('unknown', {}));
    return send(bundle.page, 'no-cache', request, reply);
  });
  for (const [path, file] of bundle?.assets ?? []) {
    app.get(path, options, async (request, reply) => send(file, 'public, max-age=31536000, immutable', request, reply));
  }
}

function send({ type, body, packed }: WebFile, keep: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.type(type).headers({ 'cache-control': keep, vary: 'Accept-Encoding' });
  const isPacked = /(?:^|[\s,])gzip(?!\s*;\s*q=0(?:\.0*)?(?:$|[\s,]))/.test(request.headers['accept-encoding'] ?? '');
  return isPacked ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(body);
}
