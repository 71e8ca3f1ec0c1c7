import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { languageOf } from '../../page/language.ts';
import { shell } from '../../page/shell.ts';

const files = { 'page.css': 'text/css', 'page.mjs': 'text/javascript', 'show.mjs': 'text/javascript' } as const;
const config = { access: 'open' } as const;

/** `/`: the bare page and its files. None of them holds anything of the port. */
export function pageRoutes(app: FastifyInstance): void {
  app.get<{ Querystring: { lang?: string } }>(
    '/',
    { config, schema: { hide: true, querystring: Type.Object({ lang: Type.Optional(Type.String()) }) } },
    async ({ query, headers }, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('vary', 'Accept-Language')
        .send(shell(languageOf(query.lang, headers['accept-language']))),
  );
  for (const [name, type] of Object.entries(files)) {
    const text = readFileSync(new URL(`../../page/assets/${name}`, import.meta.url), 'utf8');
    app.get(`/${name}`, { config, schema: { hide: true } }, async (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-cache').send(text),
    );
  }
}
