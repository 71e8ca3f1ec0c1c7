import { VesselProfile } from '@estiba/port';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { IdForm } from '../../commands/parts.ts';
import type { RouteContext } from '../context.ts';
import { FailureForm, notFound } from '../failure.ts';

/** `/vessels`: profiles of ships that may be announced. */
export function vesselRoutes(app: FastifyInstance, { vesselOf }: RouteContext): void {
  app.get<{ Params: { vessel: string } }>(
    '/vessels/:vessel',
    {
      schema: {
        summary: 'A ship’s profile by the name an announcement would give: a file of the folder of vessels, or a class',
        tags: ['port'],
        params: Type.Object({ vessel: IdForm }),
        response: { 200: VesselProfile, 404: FailureForm },
      },
    },
    async ({ params: { vessel } }) => {
      try {
        return vesselOf(vessel);
      } catch {
        throw notFound('ship profile', vessel);
      }
    },
  );
}
