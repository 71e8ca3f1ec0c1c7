import { createHash } from 'node:crypto';
import { reason } from '@estiba/base';
import { readEdifact } from '@estiba/messages';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { actorOf } from '../../commands/actor.ts';
import { IdForm } from '../../commands/parts.ts';
import { listsOf } from '../../reading/lists-of.ts';
import { readApart } from '../../reading/read-apart.ts';
import { READ_LIMITS } from '../../reading/read-task.ts';
import { ReadingForm } from '../../reading/reading-view.ts';
import { count } from '../../views/forms.ts';
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
        const digest = createHash('sha256').update(body).digest('hex').slice(0, 16);
        const answer = await context.submit({ type: 'listCall', data: lists.value, key: `${actor}/lists-${params.call}/${digest}`, actor });
        context.metrics.commands.inc({ command: 'listCall', outcome: answer.ok ? 'accepted' : 'refused' });
        if (!answer.ok) throw failureOf(409, 'The terminal refused the lists.', ...answer.reasons);
        return { aboard: lists.value.arrival.length, toLoad: lists.value.loadList.length, size: answer.value.size };
      },
    );
  });
}
