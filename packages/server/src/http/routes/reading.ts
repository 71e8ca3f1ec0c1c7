import { createHash } from 'node:crypto';
import { readEdifact } from '@estiba/messages';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { actorOf } from '../../commands/actor.ts';
import { IdForm } from '../../commands/parts.ts';
import { listsOf } from '../../reading/lists-of.ts';
import { ReadingForm, readingView } from '../../reading/reading-view.ts';
import { count } from '../../views/forms.ts';
import type { RouteContext } from '../context.ts';
import { failureOf, FailureForm, notFound } from '../failure.ts';

/** A bay plan of the largest ship is some 4 MB. */
const bodyLimit = 16 * 1024 * 1024;
const tags = ['port'];
const consumes = ['application/octet-stream'];
/** What `readEdifact` keeps of one dropped file. */
const limits = { messages: 500, boxes: 60_000 };

/** Messages dropped on the page: bytes, whatever they are. Reading changes nothing; lists of a call can then be used. */
export function readingRoutes(app: FastifyInstance, context: RouteContext): void {
  const { terminal } = context;
  void app.register(async (bytes) => {
    bytes.removeAllContentTypeParsers();
    bytes.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));

    bytes.post<{ Body: Buffer | undefined }>(
      '/reading',
      {
        bodyLimit,
        schema: {
          summary: 'Read an EDIFACT message: what it is, what it says, what is wrong with it',
          tags,
          consumes,
          response: { 200: ReadingForm, 413: FailureForm, 415: FailureForm },
        },
      },
      async ({ body = Buffer.alloc(0) }) => readingView(readEdifact(body, { limits }), body.length, terminal.state.calls.values()),
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
        const lists = listsOf(readEdifact(body, { limits }), visit);
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
