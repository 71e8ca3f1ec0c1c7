import { createHash } from 'node:crypto';
import { reason } from '@estiba/base';
import { readEdifact } from '@estiba/messages';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { actorOf } from '../../commands/actor.ts';
import { IdForm } from '../../commands/parts.ts';
import { listChangeOf } from '../../reading/list-change.ts';
import { listsOf } from '../../reading/lists-of.ts';
import { readApart } from '../../reading/read-apart.ts';
import { READ_LIMITS } from '../../reading/read-task.ts';
import { ReadingForm } from '../../reading/reading-view.ts';
import { count, text } from '../../views/forms.ts';
import type { RouteContext } from '../context.ts';
import { failureOf, FailureForm, notFound } from '../failure.ts';

/** A bay plan of the largest ship is some 4 MB. */
const bodyLimit = 16 * 1024 * 1024;
const tags = ['port'];
const consumes = ['application/octet-stream'];

/** Messages dropped on the page: bytes, whatever they are. Reading changes nothing; lists of a call can then be used. */
export function readingRoutes(app: FastifyInstance, context: RouteContext): void {
  const { terminal } = context;
  void app.register(async (bytes) => {
    bytes.removeAllContentTypeParsers();
    bytes.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));

    bytes.post<{ Body: Buffer | undefined; Querystring: { boxes?: number } }>(
      '/reading',
      {
        bodyLimit,
        schema: {
          summary: 'Read an EDIFACT message: what it is, what it says, what is wrong with it',
          tags,
          consumes,
          querystring: Type.Object(
            {
              boxes: Type.Optional(
                Type.Integer({ minimum: 0, maximum: READ_LIMITS.boxes, default: 500, description: 'Boxes told one by one' }),
              ),
            },
            { additionalProperties: false },
          ),
          response: { 200: ReadingForm, 413: FailureForm, 415: FailureForm, 503: FailureForm },
        },
      },
      async ({ body = Buffer.alloc(0), query: { boxes = 500 } }, reply) => {
        const calls = [...terminal.state.calls.values()].map(({ call, outline, voyage }) => ({ call, ship: outline.name, voyage }));
        const stop = new AbortController();
        reply.raw.on('close', () => stop.abort());
        const reading = await readApart({ bytes: body, calls, boxes }, stop.signal);
        if (reading === null) throw failureOf(503, 'Too many files are being read.', reason('reading.busy', {}));
        return reply.type('application/json; charset=utf-8').send(reading);
      },
    );

    bytes.post<{ Params: { call: string }; Body: Buffer | undefined }>(
      '/calls/:call/lists',
      {
        bodyLimit,
        config: { access: 'listCall' },
        schema: {
          summary: 'List a call from its BAPLIE and its lines’ COPRARs, one file after the other',
          tags,
          consumes,
          params: Type.Object({ call: IdForm }),
          response: {
            200: Type.Object({ aboard: count, toLoad: count, size: count }),
            404: FailureForm,
            409: FailureForm,
            413: FailureForm,
            415: FailureForm,
            503: FailureForm,
          },
        },
      },
      async ({ params, body = Buffer.alloc(0), person }) => {
        const visit = terminal.state.calls.get(params.call);
        if (visit === undefined) throw notFound('call', params.call);
        const lists = listsOf(readEdifact(body, { limits: READ_LIMITS }), visit);
        if (!lists.ok) throw failureOf(409, 'These messages do not list the call.', ...lists.reasons);
        const [obstacle] = context.notReady();
        if (obstacle !== undefined) throw failureOf(503, 'The terminal takes no work now.', obstacle);
        const actor = actorOf(person!.name);
        const key = `${actor}/lists-${params.call}/${digestOf(body)}`;
        const answer = await context.submit({ type: 'listCall', data: lists.value, key, actor });
        context.metrics.commands.inc({ command: 'listCall', outcome: answer.ok ? 'accepted' : 'refused' });
        if (!answer.ok) throw failureOf(409, 'The terminal refused the lists.', ...answer.reasons);
        return { aboard: lists.value.arrival.length, toLoad: lists.value.loadList.length, size: answer.value.size };
      },
    );

    bytes.post<{ Params: { call: string }; Body: Buffer | undefined; Querystring: { apply?: boolean } }>(
      '/calls/:call/load-list',
      {
        bodyLimit,
        config: { access: 'changeLoadList' },
        schema: {
          summary: 'Change the load list of a call by COPRARs of its lines: shown first, carried out with `apply`',
          tags,
          consumes,
          params: Type.Object({ call: IdForm }),
          querystring: Type.Object({ apply: Type.Optional(Type.Boolean({ default: false })) }, { additionalProperties: false }),
          response: {
            200: Type.Object({
              added: Type.Array(text),
              changed: Type.Array(text, { description: 'On the list already, told with other words' }),
              cancelled: Type.Array(text),
              isDone: Type.Boolean(),
            }),
            404: FailureForm,
            409: FailureForm,
            413: FailureForm,
            415: FailureForm,
            503: FailureForm,
          },
        },
      },
      async ({ params, query, body = Buffer.alloc(0), person }) => {
        const visit = terminal.state.calls.get(params.call);
        if (visit === undefined) throw notFound('call', params.call);
        const found = listChangeOf(readEdifact(body, { limits: READ_LIMITS }), visit, terminal.state);
        if (!found.ok) throw failureOf(409, 'These messages do not change the load list.', ...found.reasons);
        const { change, changed } = found.value;
        const anew = new Set(changed);
        const added = change.add.flatMap(({ id }) => (anew.has(id) ? [] : [id]));
        const told = { added, changed: [...changed], cancelled: [...change.cancel] };
        if (query.apply !== true) return { ...told, isDone: false };
        const [obstacle] = context.notReady();
        if (obstacle !== undefined) throw failureOf(503, 'The terminal takes no work now.', obstacle);
        const actor = actorOf(person!.name);
        // The same file after another one is another change: the key tells the list it was given for.
        const key = `${actor}/load-list-${params.call}-${visit.revision}/${digestOf(body)}`;
        const answer = await context.submit({ type: 'changeLoadList', data: change, key, actor });
        context.metrics.commands.inc({ command: 'changeLoadList', outcome: answer.ok ? 'accepted' : 'refused' });
        if (!answer.ok) throw failureOf(409, 'The terminal refused the change.', ...answer.reasons);
        return { ...told, isDone: true };
      },
    );
  });
}

const digestOf = (body: Buffer): string => createHash('sha256').update(body).digest('hex').slice(0, 16);
