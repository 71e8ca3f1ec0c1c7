import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { EquipmentDetailForm, EquipmentForm, equipmentDetail, equipmentView } from '../../views/equipment-view.ts';
import { pageForm, text } from '../../views/forms.ts';
import { JobForm, jobView } from '../../views/job-view.ts';
import { type PageQuery, pageOf, pageQuery } from '../../views/page.ts';
import { type RouteContext, unlessSeen } from '../context.ts';
import { FailureForm, notFound } from '../failure.ts';

const closed = { additionalProperties: false } as const;
const tags = ['port'];

/** `/equipment` and `/jobs`: machines with their step chains and why they idle, and the work under way. */
export function machineRoutes(app: FastifyInstance, context: RouteContext): void {
  const { terminal, readings, clock } = context;

  app.get<{ Querystring: PageQuery & { kind?: string } }>(
    '/equipment',
    {
      schema: {
        summary: 'Machines',
        tags,
        querystring: Type.Object({ ...pageQuery, kind: Type.Optional(text) }, closed),
        response: { 200: pageForm(EquipmentForm) },
      },
    },
    async ({ query }) => {
      await readings.catchUp();
      const { items, next } = pageOf(terminal.state.equipment, query, ({ kind }) => query.kind === undefined || kind === query.kind);
      return { items: items.map((machine) => equipmentView(terminal.state, machine, readings.moves, clock.now())), next };
    },
  );

  app.get<{ Params: { id: string } }>(
    '/equipment/:id',
    {
      schema: {
        summary: 'One machine, its chain of steps and why it idles',
        tags,
        params: Type.Object({ id: text }),
        response: { 200: EquipmentDetailForm, 404: FailureForm },
      },
    },
    async ({ params }) => {
      const machine = terminal.state.equipment.get(params.id);
      if (machine === undefined) throw notFound('machine', params.id);
      await readings.catchUp();
      return equipmentDetail(terminal.state, machine, readings.moves, clock.now());
    },
  );

  app.get<{ Querystring: PageQuery & { stage?: string; call?: string; kind?: string } }>(
    '/jobs',
    {
      preHandler: unlessSeen(context),
      schema: {
        summary: 'Jobs not ended',
        tags,
        querystring: Type.Object(
          { ...pageQuery, stage: Type.Optional(text), call: Type.Optional(text), kind: Type.Optional(text) },
          closed,
        ),
        response: { 200: pageForm(JobForm) },
      },
    },
    async ({ query: { stage, call, kind, ...page } }) => {
      const { items, next } = pageOf(
        terminal.state.jobs,
        page,
        (job) =>
          (stage === undefined || job.stage === stage) &&
          (call === undefined || job.call === call) &&
          (kind === undefined || job.kind === kind),
      );
      return { items: items.map(jobView), next };
    },
  );

  app.get<{ Params: { id: string } }>(
    '/jobs/:id',
    {
      preHandler: unlessSeen(context),
      schema: {
        summary: 'One job; slashes of its name are sent as %2F',
        tags,
        params: Type.Object({ id: text }),
        response: { 200: JobForm, 404: FailureForm },
      },
    },
    async ({ params }) => {
      const job = terminal.state.jobs.get(params.id);
      if (job === undefined) throw notFound('job under way named', params.id);
      return jobView(job);
    },
  );
}
