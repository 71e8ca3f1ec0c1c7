import type { LogEntry } from '@estiba/terminal';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { isOfMany } from '../../readings/boxes-named.ts';
import { text } from '../../views/forms.ts';
import { HistoryForm, historyLine, UnitDetailForm, unitView } from '../../views/unit-view.ts';
import type { RouteContext } from '../context.ts';
import { FailureForm, notFound } from '../failure.ts';

const params = Type.Object({ id: text });
const querystring = Type.Object(
  {
    from: Type.Optional(Type.Integer({ minimum: 1, default: 1, description: 'Line to begin with' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 100 })),
  },
  { additionalProperties: false },
);
interface Asked {
  Params: { id: string };
  Querystring: { from: number; limit: number };
}
const tags = ['port'];

/** A box with its history, and the history alone: that one also of boxes that left long ago. Not tagged: the log may be a moment behind the state. */
export function historyRoutes(app: FastifyInstance, { terminal, readings, log }: RouteContext): void {
  app.get<Asked>(
    '/units/:id',
    {
      schema: {
        summary: 'One box with its history, oldest first',
        tags,
        params,
        querystring,
        response: { 200: UnitDetailForm, 404: FailureForm },
      },
    },
    async ({ params: { id }, query }) => {
      const unit = terminal.state.units.get(id);
      if (unit === undefined) throw notFound('box here', id);
      await readings.catchUp();
      return { ...unitView(unit), container: unit.container, ...(await page(id, query)) };
    },
  );

  app.get<Asked>(
    '/units/:id/history',
    {
      schema: {
        summary: 'History of a box, here or gone, oldest first',
        tags,
        params,
        querystring,
        response: { 200: HistoryForm, 404: FailureForm },
      },
    },
    async ({ params: { id }, query }) => {
      await readings.catchUp();
      if (readings.history.of(id).length === 0) throw notFound('box in the log', id);
      return page(id, query);
    },
  );

  async function page(id: string, { from, limit }: Asked['Querystring']): Promise<Type.Static<typeof HistoryForm>> {
    const lines = readings.history.of(id);
    const history = [];
    for (const line of lines.slice(from - 1, from - 1 + limit)) {
      history.push(historyLine(line, isOfMany(line.type) ? null : await entryOf(line.seq)));
    }
    return { events: lines.length, history, next: from + limit <= lines.length ? from + limit : null };
  }

  async function entryOf(seq: number): Promise<LogEntry | null> {
    for await (const [entry] of log.read(seq, seq)) return entry ?? null;
    return null;
  }
}
