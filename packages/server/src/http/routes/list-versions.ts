import type { Container } from '@estiba/port';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { IdForm } from '../../commands/parts.ts';
import { looksOf } from '../../live/box-row.ts';
import { listVersions } from '../../readings/list-versions.ts';
import { count, moment, text } from '../../views/forms.ts';
import type { RouteContext } from '../context.ts';
import { FailureForm, notFound } from '../failure.ts';

/** Boxes told one by one, of each kind of difference; all are counted. */
const MOST = 1000;

const BoxForm = Type.Object({ id: text, pod: text, type: text, line: text, kg: Type.Number(), flags: Type.Array(text), imdg: text });
const DifferenceForm = <T extends Type.TSchema>(form: T) => Type.Object({ count, shown: Type.Array(form) });
const VersionsForm = Type.Object({
  call: text,
  versions: Type.Array(
    Type.Object({
      version: count,
      entry: count,
      at: moment,
      by: text,
      aboard: count,
      toLoad: count,
      added: DifferenceForm(BoxForm),
      removed: DifferenceForm(BoxForm),
      changed: DifferenceForm(Type.Object({ before: BoxForm, now: BoxForm })),
    }),
  ),
});

/** `GET /calls/…/lists`: every version of a call's load list, each with how it differs from the one before. */
export function listVersionRoutes(app: FastifyInstance, { terminal, readings, log }: RouteContext): void {
  app.get<{ Params: { call: string } }>(
    '/calls/:call/lists',
    {
      schema: {
        summary: 'Versions of the call’s lists, oldest first, each with what was added, taken off and told anew',
        tags: ['port'],
        params: Type.Object({ call: IdForm }),
        response: { 200: VersionsForm, 404: FailureForm },
      },
    },
    async ({ params: { call } }) => {
      await readings.catchUp();
      const entries = readings.arrivals.entriesOf(call);
      if (entries === null && !terminal.state.calls.has(call)) throw notFound('call', call);
      const versions = await listVersions(log, entries ?? []);
      return {
        call,
        versions: versions.map(({ added, removed, changed, ...rest }, i) => ({
          ...rest,
          version: i + 1,
          added: some(added, boxOf),
          removed: some(removed, boxOf),
          changed: some(changed, ({ before, now }) => ({ before: boxOf(before), now: boxOf(now) })),
        })),
      };
    },
  );
}

const some = <T, R>(items: readonly T[], say: (item: T) => R) => ({ count: items.length, shown: items.slice(0, MOST).map(say) });

function boxOf(container: Container) {
  const { id, pod, type, line, kg, flags, imdg } = looksOf(container);
  return { id, pod, type, line, kg, flags: [...flags], imdg };
}
