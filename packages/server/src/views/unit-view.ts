import { ContainerForm } from '@estiba/port';
import type { Json, LogEntry, Unit } from '@estiba/terminal';
import Type from 'typebox';
import type { HistoryLine } from '../readings/box-history.ts';
import { count, moment, text, textOrNull } from './forms.ts';
import { placeText } from './place-text.ts';

const own = {
  id: text,
  at: text,
  place: text,
  holds: Type.Array(text),
  job: textOrNull,
  pod: text,
  lengthFt: Type.Number(),
  grossKg: Type.Number(),
  isEmpty: Type.Boolean(),
};

export const UnitForm = Type.Object(own);
const HistoryLineForm = Type.Object({
  seq: count,
  at: moment,
  type: text,
  actor: text,
  data: Type.Unknown({ description: 'Data of the event; null where it concerns whole lists of boxes: read the entry itself then' }),
});
const historyPage = {
  events: count,
  history: Type.Array(HistoryLineForm),
  next: Type.Union([count, Type.Null()], { description: '`from` of the next page' }),
};
export const HistoryForm = Type.Object(historyPage);
export const UnitDetailForm = Type.Object({ ...own, container: ContainerForm, ...historyPage });

export function unitView({ container, place, holds, job }: Unit): Type.Static<typeof UnitForm> {
  return {
    id: container.id,
    at: place.at,
    place: placeText(place),
    holds: [...holds],
    job,
    pod: container.pod,
    lengthFt: container.sizeType.lengthFt,
    grossKg: container.weight.gross,
    isEmpty: container.isEmpty,
  };
}

export function historyLine(line: HistoryLine, entry: LogEntry | null): Type.Static<typeof HistoryLineForm> {
  const data: Json = entry === null ? null : entry.data;
  return { seq: line.seq, at: line.at, type: line.type, actor: line.actor, data };
}
