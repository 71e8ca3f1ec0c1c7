import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { IdForm } from '../../commands/parts.ts';
import { PlannedLineForm, plannedLine } from '../../views/call-view.ts';
import { looksOf } from '../../live/box-row.ts';
import { count, moment, text, textOrNull } from '../../views/forms.ts';
import type { RouteContext } from '../context.ts';
import { FailureForm, notFound } from '../failure.ts';

const tags = ['port'];
const PlanForm = Type.Object({ entry: count, at: moment, plan: text, by: text });
const PlansForm = Type.Object({ call: text, plans: Type.Array(PlanForm) });
const PlanOfCallForm = Type.Object({
  call: text,
  entry: count,
  queues: Type.Array(Type.Object({ crane: text, lines: Type.Array(PlannedLineForm) })),
});

const ListedForm = Type.Object({
  call: text,
  boxes: Type.Array(
    Type.Object({
      id: text,
      pod: text,
      type: text,
      line: text,
      kg: Type.Number(),
      flags: Type.Array(text),
      temperature: Type.Union([Type.Number(), Type.Null()]),
      imdg: text,
      slot: textOrNull,
    }),
  ),
});

/** `/calls/…/plans`: every plan a call had, also before the present one and after she sailed. Not tagged: the log may be a moment behind the state. */
export function planRoutes(app: FastifyInstance, { terminal, readings, log }: RouteContext): void {
  app.get<{ Params: { call: string } }>(
    '/calls/:call/plans',
    {
      schema: {
        summary: 'Plans that were accepted, oldest first, each with the entry of the log that says so',
        tags,
        params: Type.Object({ call: IdForm }),
        response: { 200: PlansForm, 404: FailureForm },
      },
    },
    async ({ params: { call } }) => {
      await readings.catchUp();
      const plans = readings.plans.of(call);
      if (plans.length === 0 && !terminal.state.calls.has(call)) throw notFound('call', call);
      return { call, plans: plans.map(({ seq, at, plan, actor }) => ({ entry: seq, at, plan, by: actor })) };
    },
  );

  app.get<{ Params: { call: string; entry: string } }>(
    '/calls/:call/plans/:entry',
    {
      schema: {
        summary: 'The work queues as they stood from that entry of the log to the next plan, lines begun before it among them',
        tags,
        params: Type.Object({ call: IdForm, entry: Type.String({ maxLength: 20 }) }),
        response: { 200: PlanOfCallForm, 404: FailureForm },
      },
    },
    async ({ params: { call, entry } }) => {
      await readings.catchUp();
      const queues = await readings.plans.queuesAt(log, call, Number(entry));
      if (queues === null) throw notFound(`plan of call '${call}' at entry`, entry);
      return {
        call,
        entry: Number(entry),
        queues: queues.map(({ crane, instructions }) => ({ crane, lines: instructions.map((line, i) => plannedLine(line, i + 1)) })),
      };
    },
  );

  app.get<{ Params: { call: string } }>(
    '/calls/:call/listed',
    {
      schema: {
        summary: 'Boxes of the call’s lists as they were given: with their slot those aboard on arrival, without one those to load',
        tags,
        params: Type.Object({ call: IdForm }),
        response: { 200: ListedForm, 404: FailureForm },
      },
    },
    async ({ params: { call } }) => {
      await readings.catchUp();
      const listed = await readings.arrivals.listed(log, call);
      if (listed === null && !terminal.state.calls.has(call)) throw notFound('call', call);
      return { call, boxes: (listed ?? []).map(({ container, slot }) => ({ ...looksOf(container), slot })) };
    },
  );
}
