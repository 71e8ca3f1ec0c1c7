import Type from 'typebox';
import { count, moment, momentOrNull, plainReason, ReasonForm, text } from '../views/forms.ts';
import type { AlarmBook, Occurrence } from './alarm-book.ts';
import type { AlarmDeeds } from './alarm-deeds.ts';
import { kindOf, priorities } from './catalogue.ts';

/** States of ISA-18.2, 6.2. `stale`: there for more than a day. */
export const alarmStates = ['unacknowledged', 'acknowledged', 'returned', 'shelved', 'suppressed', 'stale'] as const;
type AlarmState = (typeof alarmStates)[number];

const STALE = 24 * 3_600_000;
const orNull = <T extends Type.TSchema>(form: T) => Type.Union([form, Type.Null()]);

export const AlarmForm = Type.Object({
  id: text,
  occurrence: Type.Integer({ description: 'Number of the entry of the log it came with; to be named when it is acknowledged' }),
  state: Type.Enum([...alarmStates]),
  priority: Type.Enum([...priorities]),
  about: text,
  subject: text,
  cause: ReasonForm,
  consequence: ReasonForm,
  response: ReasonForm,
  raisedAt: moment,
  returnedAt: momentOrNull,
  firstOut: Type.Union([Type.String(), Type.Null()], { description: 'The alarm of its group that came first; null: it is that one' }),
  acknowledged: orNull(Type.Object({ by: text, at: moment })),
  shelved: orNull(Type.Object({ by: text, at: moment, until: moment, why: text })),
});

export const AlarmsForm = Type.Object({
  alarms: Type.Array(AlarmForm),
  counts: Type.Record(Type.String(), count),
  rate: Type.Object({
    lastTenMinutes: count,
    target: count,
    floodAbove: count,
    isFlood: Type.Boolean(),
    floodSince: momentOrNull,
  }),
});
export type AlarmView = Type.Static<typeof AlarmForm>;

/** One alarm as a person is to see it. Null: it went and was acknowledged, so nobody needs to. */
export function alarmView(occurrence: Occurrence, book: AlarmBook, deeds: AlarmDeeds, now: number): AlarmView | null {
  const { id, seq, about, subject, cause, raisedAt, returnedAt, firstOut } = occurrence;
  const { priority, consequence, response } = kindOf(cause.code);
  const acknowledged = deeds.acknowledged(seq);
  if (returnedAt !== null && acknowledged !== null) return null;
  const shelved = deeds.shelved(id, now);
  const state: AlarmState =
    shelved !== null
      ? 'shelved'
      : book.isOutOfService(subject)
        ? 'suppressed'
        : returnedAt !== null
          ? 'returned'
          : acknowledged === null
            ? 'unacknowledged'
            : now - raisedAt > STALE
              ? 'stale'
              : 'acknowledged';
  const params = { subject };
  return {
    id,
    occurrence: seq,
    state,
    priority,
    about,
    subject,
    cause: plainReason(cause),
    consequence: { code: consequence, params },
    response: { code: response, params },
    raisedAt,
    returnedAt,
    firstOut: firstOut === id ? null : firstOut,
    acknowledged,
    shelved,
  };
}
