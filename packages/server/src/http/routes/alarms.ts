import { reason } from '@estiba/base';
import { ALARM_STATES, type AlarmRow } from '@estiba/messages/frames';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { alarmJournal, JournalForm } from '../../alarms/alarm-journal.ts';
import { AlarmForm, AlarmsForm } from '../../alarms/alarm-view.ts';
import { MomentForm } from '../../commands/parts.ts';
import type { RouteContext } from '../context.ts';
import { failureOf, FailureForm, notFound } from '../failure.ts';

const closed = { additionalProperties: false } as const;
const tags = ['alarms'];
const AlarmId = Type.String({ minLength: 1, maxLength: 300 });
const config = { access: 'tendAlarms' } as const;
const DoneForm = Type.Object({ alarms: Type.Array(AlarmForm) });
/** Nothing stays put aside longer than a shift [minutes]. */
const LONGEST_SHELF = 8 * 60;

/** `/alarms`: what the log tells that wants a person, by ISA-18.2. */
export function alarmRoutes(app: FastifyInstance, { readings, clock, audit, alarms }: RouteContext): void {
  const { deeds } = alarms;
  const known = async (id: string): Promise<AlarmRow> => {
    await readings.catchUp();
    const alarm = alarms.rows().findLast((one) => one.id === id);
    if (alarm === undefined) throw notFound('alarm', id);
    return alarm;
  };

  app.get<{ Querystring: { state?: string } }>(
    '/alarms',
    {
      schema: {
        summary: 'Alarms with state, cause, consequence and response; how many come',
        tags,
        querystring: Type.Object({ state: Type.Optional(Type.Enum([...ALARM_STATES])) }, closed),
        response: { 200: AlarmsForm },
      },
    },
    async ({ query, headers }, reply) => {
      await readings.catchUp();
      const tag = `W/"${readings.size}-${alarms.mark}"`;
      reply.headers({ etag: tag, 'cache-control': 'private, no-cache', vary: 'Cookie, Authorization' });
      if (headers['if-none-match'] === tag) return reply.code(304).send();
      const all = alarms.rows();
      const counts: Record<string, number> = Object.fromEntries(ALARM_STATES.map((state) => [state, 0]));
      for (const { state } of all) counts[state] = (counts[state] ?? 0) + 1;
      return { alarms: all.filter(({ state }) => query.state === undefined || state === query.state), counts, rate: alarms.rate() };
    },
  );

  app.get<{ Querystring: { from?: number; to?: number } }>(
    '/alarms/journal',
    {
      schema: {
        summary:
          'Alarms that were there in a stretch of time, also those that went and were acknowledged; of those that went the last 2,000',
        tags,
        querystring: Type.Object({ from: Type.Optional(MomentForm), to: Type.Optional(MomentForm) }, closed),
        response: { 200: JournalForm },
      },
    },
    async ({ query: { from = 0, to } }) => {
      await readings.catchUp();
      return alarmJournal(readings.alarms, deeds, from, to ?? clock.now() + 1);
    },
  );

  app.post<{ Body: { alarms: { id: string; occurrence: number }[] } }>(
    '/alarms/acknowledge',
    {
      config,
      schema: {
        summary: 'Say that alarms were seen; one that came anew meanwhile must be seen again',
        tags,
        body: Type.Object(
          {
            alarms: Type.Array(Type.Object({ id: AlarmId, occurrence: Type.Integer({ minimum: 1 }) }, closed), {
              minItems: 1,
              maxItems: 500,
            }),
          },
          closed,
        ),
        response: { 200: DoneForm, 404: FailureForm, 409: FailureForm },
      },
    },
    async ({ body, person, ip }) => {
      await readings.catchUp();
      const all = alarms.rows();
      const found = body.alarms.map(({ id, occurrence }) => {
        const alarm = all.find((one) => one.id === id && one.occurrence === occurrence);
        if (alarm !== undefined) return alarm;
        if (!all.some((one) => one.id === id)) throw notFound('alarm', id);
        throw failureOf(409, 'The alarm came anew.', reason('alarm.came-anew', { alarm: id, occurrence }));
      });
      const by = { by: person!.name, at: clock.now() };
      deeds.keepOnly(new Set(readings.alarms.all().map(({ seq }) => seq)));
      deeds.acknowledge(
        found.map(({ occurrence }) => occurrence),
        by,
      );
      audit.note({ what: 'alarm-acknowledged', actor: person!.name, address: ip, details: { alarms: found.map(({ id }) => id) } });
      return { alarms: alarms.rows().filter(({ id }) => found.some((one) => one.id === id)) };
    },
  );

  app.post<{ Body: { id: string; minutes: number; why: string } }>(
    '/alarms/shelve',
    {
      config,
      schema: {
        summary: 'Put an alarm aside for a while, with the reason',
        tags,
        body: Type.Object(
          {
            id: AlarmId,
            minutes: Type.Integer({ minimum: 1, maximum: LONGEST_SHELF }),
            why: Type.String({ minLength: 3, maxLength: 300, pattern: '\\S' }),
          },
          closed,
        ),
        response: { 200: AlarmForm, 404: FailureForm },
      },
    },
    async ({ body: { id, minutes, why }, person, ip }) => {
      await known(id);
      const at = clock.now();
      deeds.shelve(id, { by: person!.name, at, until: at + minutes * 60_000, why });
      audit.note({ what: 'alarm-shelved', actor: person!.name, address: ip, details: { alarm: id, minutes, why } });
      return known(id);
    },
  );

  app.post<{ Body: { id: string } }>(
    '/alarms/unshelve',
    {
      config,
      schema: {
        summary: 'Show an alarm again that was put aside',
        tags,
        body: Type.Object({ id: AlarmId }, closed),
        response: { 200: AlarmForm, 404: FailureForm, 409: FailureForm },
      },
    },
    async ({ body: { id }, person, ip }) => {
      const { shelved } = await known(id);
      if (shelved === null) throw failureOf(409, 'The alarm is not put aside.', reason('alarm.not-shelved', { alarm: id }));
      deeds.unshelve(id, clock.now());
      audit.note({ what: 'alarm-unshelved', actor: person!.name, address: ip, details: { alarm: id } });
      return known(id);
    },
  );
}
