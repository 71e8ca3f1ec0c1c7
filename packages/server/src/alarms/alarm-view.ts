import { ALARM_PRIORITIES, ALARM_STATES, type AlarmRow, type AlarmState } from '@estiba/messages/frames';
import Type from 'typebox';
import { count, moment, momentOrNull, plainReason, ReasonForm, text } from '../views/forms.ts';
import type { AlarmBook, Occurrence } from './alarm-book.ts';
import type { AlarmDeeds } from './alarm-deeds.ts';
import { kindOf } from './catalogue.ts';

const STALE = 24 * 3_600_000;
const orNull = <T extends Type.TSchema>(form: T) => Type.Union([form, Type.Null()]);

export const AlarmForm = Type.Object({
  id: text,
  occurrence: Type.Integer({ description: 'Number of the entry of the log it came with; to be named when it is acknowledged' }),
  state: Type.Enum([...ALARM_STATES]),
  priority: Type.Enum([...ALARM_PRIORITIES]),
  about: text,
  subject: text,
  cause: ReasonForm,
  consequence: ReasonForm,
  response: ReasonForm,
  respondWithin: Type.Integer({ description: 'How soon somebody must have acted for it to help [minutes]' }),
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
    manageable: count,
    floodAbove: count,
    isFlood: Type.Boolean(),
    floodSince: momentOrNull,
    lastHour: Type.Array(count, { description: 'Alarms that came in each ten minutes of the last hour, oldest first' }),
  }),
});

/** One alarm as a person is to see it. Null: it went and was acknowledged, so nobody needs to. */
export function alarmView(occurrence: Occurrence, book: AlarmBook, deeds: AlarmDeeds, now: number): AlarmRow | null {
  const { id, seq, about, subject, cause, raisedAt, returnedAt, firstOut } = occurrence;
  const { priority, consequence, response, respondWithin } = kindOf(cause.code);
  const acknowledged = deeds.acknowledged(seq);
  if (returnedAt !== null && acknowledged !== null) return null;
  const shelved = deeds.shelved(id, now);
  const params = { subject };
  return {
    id,
    occurrence: seq,
    state: shelved === null ? (book.asideOf(subject) ?? stateOf(occurrence, acknowledged !== null, now)) : 'shelved',
    priority,
    about,
    subject,
    cause: plainReason(cause),
    consequence: { code: consequence, params },
    response: { code: response, params },
    respondWithin,
    raisedAt,
    returnedAt,
    firstOut: firstOut === id ? null : firstOut,
    acknowledged,
    shelved,
  };
}

function stateOf({ returnedAt, raisedAt }: Occurrence, isAcknowledged: boolean, now: number): AlarmState {
  if (returnedAt !== null) return 'returned';
  if (!isAcknowledged) return 'unacknowledged';
  return now - raisedAt > STALE ? 'stale' : 'acknowledged';
}
