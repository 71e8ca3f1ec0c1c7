import type { Reason } from '@estiba/base';
import type { LogEntry } from '@estiba/terminal';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { count, moment, text } from '../../views/forms.ts';
import type { RouteContext } from '../context.ts';
import { failureOf, FailureForm } from '../failure.ts';

const closed = { additionalProperties: false } as const;
const seq = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const size = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const HeadForm = Type.Object({ size: count, root: Type.String({ description: 'Root of the Merkle tree (RFC 6962), hexadecimal' }) });
const EntryForm = Type.Object({
  seq: count,
  at: moment,
  type: text,
  version: count,
  actor: text,
  command: text,
  data: Type.Unknown(),
});
const hashes = Type.Array(text);
const tags = ['log'];

/** A page ends early when its entries grow beyond this [characters]. */
const mostCharacters = 4 * 1024 * 1024;

/** `/log`: the events themselves, and proofs that they stand there and that the log only grew. */
export function logRoutes(app: FastifyInstance, { log }: RouteContext): void {
  app.get<{ Querystring: { from: number; to?: number; limit: number } }>(
    '/log',
    {
      schema: {
        summary: 'Events in order',
        tags,
        querystring: Type.Object(
          {
            from: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, default: 1 })),
            to: Type.Optional(seq),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 100 })),
          },
          closed,
        ),
        response: {
          200: Type.Object({ items: Type.Array(EntryForm), size: count, next: Type.Union([count, Type.Null()]) }),
          400: FailureForm,
        },
      },
    },
    async ({ query: { from, to, limit } }) => {
      const head = await log.head();
      const end = Math.min(to ?? head.size, head.size);
      const items = await someEntries(log.read(from, Math.min(end, from + limit - 1)));
      const last = items.at(-1)?.seq ?? end;
      return { items, size: head.size, next: last < end ? last + 1 : null };
    },
  );

  app.get('/log/head', { schema: { summary: 'How long the log is, and its root', tags, response: { 200: HeadForm } } }, async () =>
    log.head(),
  );

  app.get<{ Querystring: { seq: number; size?: number } }>(
    '/log/proof/inclusion',
    {
      schema: {
        summary: 'Proof that an entry stands in the log (RFC 6962, 2.1.1)',
        description:
          'The leaf is the UTF-8 text of the entry as JSON with the fields in the order seq, at, type, version, actor, command, data.',
        tags,
        querystring: Type.Object({ seq, size: Type.Optional(size) }, closed),
        response: { 200: Type.Object({ seq: count, size: count, hashes }), 409: FailureForm },
      },
    },
    async ({ query }) => {
      const of = query.size ?? (await log.head()).size;
      return { seq: query.seq, size: of, hashes: proven(await log.proveInclusion(query.seq, of)) };
    },
  );

  app.get<{ Querystring: { older: number; newer?: number } }>(
    '/log/proof/consistency',
    {
      schema: {
        summary: 'Proof that the log only grew (RFC 6962, 2.1.2)',
        tags,
        querystring: Type.Object({ older: size, newer: Type.Optional(size) }, closed),
        response: { 200: Type.Object({ older: count, newer: count, hashes }), 409: FailureForm },
      },
    },
    async ({ query }) => {
      const newer = query.newer ?? (await log.head()).size;
      return { older: query.older, newer, hashes: proven(await log.proveConsistency(query.older, newer)) };
    },
  );
}

async function someEntries(batches: AsyncIterable<readonly LogEntry[]>): Promise<LogEntry[]> {
  const items: LogEntry[] = [];
  let characters = 0;
  for await (const batch of batches) {
    for (const entry of batch) {
      characters += JSON.stringify(entry.data).length;
      if (characters > mostCharacters && items.length > 0) return items;
      items.push(entry);
    }
  }
  return items;
}

function proven(result: { ok: true; value: readonly string[] } | { ok: false; reasons: readonly Reason[] }): readonly string[] {
  if (!result.ok) throw failureOf(409, 'There is no such proof.', ...result.reasons);
  return result.value;
}
