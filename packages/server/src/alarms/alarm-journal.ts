import { ALARM_PRIORITIES } from '@estiba/messages/frames';
import Type from 'typebox';
import { momentOrNull, moment, plainReason, ReasonForm, text } from '../views/forms.ts';
import type { AlarmBook } from './alarm-book.ts';
import type { AlarmDeeds } from './alarm-deeds.ts';
import { kindOf } from './catalogue.ts';

export const JournalForm = Type.Object({
  from: moment,
  to: moment,
  alarms: Type.Array(
    Type.Object({
      id: text,
      occurrence: Type.Integer(),
      priority: Type.Enum([...ALARM_PRIORITIES]),
      about: text,
      subject: text,
      cause: ReasonForm,
      raisedAt: moment,
      returnedAt: momentOrNull,
      acknowledged: Type.Union([Type.Object({ by: text, at: moment }), Type.Null()]),
    }),
  ),
});

/** Every alarm that was there at some moment of a stretch of time, oldest first; also those that went and were acknowledged since. */
export function alarmJournal(book: AlarmBook, deeds: AlarmDeeds, from: number, to: number): Type.Static<typeof JournalForm> {
  const alarms = book
    .all()
    .filter(({ raisedAt, returnedAt }) => raisedAt < to && (returnedAt ?? Infinity) >= from)
    .map(({ id, seq, about, subject, cause, raisedAt, returnedAt }) => ({
      id,
      occurrence: seq,
      priority: kindOf(cause.code).priority,
      about,
      subject,
      cause: plainReason(cause),
      raisedAt,
      returnedAt,
      acknowledged: deeds.acknowledged(seq),
    }));
  return { from, to, alarms };
}
