import { type Milliseconds, milliseconds } from '@estiba/base';
import { type Element, segmentText } from '../syntax/segment-writer.ts';
import type { Segment } from '../syntax/segment.ts';
import type { MessageDate } from '../words/message-date.ts';
import type { ReadContext } from './context.ts';

/** Formats of code list 2379 that carry a point in time, by the digits they write. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ['101', 6],
  ['102', 8],
  ['201', 10],
  ['202', 12],
  ['203', 12],
  ['204', 14],
  ['301', 10],
  ['302', 12],
  ['303', 12],
  ['304', 14],
]);
/** Where the length leaves a choice, these say that the year has two digits. */
const SHORT_YEAR = new Set(['101', '201', '202', '301', '302']);

/** Reads DTM: `DTM+132:201406160500:203`. */
export function readDate(segment: Segment, context: ReadContext): MessageDate {
  const qualifier = segment.at(1, 0);
  const text = segment.at(1, 1);
  const format = segment.at(1, 2);
  const parsed = parseDate(text, format);
  if (text === '') context.find('info', 'date.empty', { qualifier }, segment);
  else if (parsed.utc === null) context.find('warning', 'date.unreadable', { qualifier, text, format }, segment);
  else if (parsed.isGuessed) context.find('info', 'date.format', { qualifier, text, format }, segment);
  return { qualifier, text, format, utc: parsed.utc, hasZone: parsed.hasZone };
}

interface ParsedDate {
  readonly utc: Milliseconds | null;
  readonly hasZone: boolean;
  /** The text does not fit the format it claims; it was read by its length. */
  readonly isGuessed: boolean;
}

export function parseDate(text: string, format: string): ParsedDate {
  const match = /^(\d{6,14}?)(UTC|GMT|Z|)$/.exec(text);
  const digits = match?.[1] ?? '';
  const hasZone = (match?.[2] ?? '') !== '';
  const expected = DIGITS.get(format);
  const isGuessed = expected !== digits.length;
  const isShort = isGuessed ? digits.length === 6 || digits.length === 10 : SHORT_YEAR.has(format);
  return { utc: instant(digits, isShort), hasZone, isGuessed };
}

function instant(digits: string, isShortYear: boolean): Milliseconds | null {
  const full = isShortYear ? (digits < '7' ? '20' : '19') + digits : digits;
  const match = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/.exec(full);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((i) => Number(match[i] ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const isMidnight = hour === 24 && minute === 0 && second === 0;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || minute > 59 || second > 59) return null;
  if (hour > 23 && !isMidnight) return null;
  return milliseconds(Date.UTC(year, month - 1, day, hour, minute, second));
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Date and time of preparation in UNB and UNG: `140613:1207`, or with a long year since syntax version 4. */
export function parsePrepared(date: string, time: string): Milliseconds | null {
  return parseDate(date + time, date.length === 8 ? '203' : '201').utc;
}

function dateElements(date: MessageDate): Element {
  return [date.qualifier, date.text, date.format];
}

export function writeDates(dates: readonly MessageDate[], out: string[]): void {
  for (const date of dates) out.push(segmentText('DTM', dateElements(date)));
}

/** Zone-less formats that every message here knows: CCYYMMDDHHMM, and YYMMDDHHMM as plans before BAPLIE 3.1 write it. */
export type WrittenFormat = '203' | '201';

/** A date to write; seconds are left out. */
export function messageDate(qualifier: string, utc: Milliseconds, format: WrittenFormat = '203'): MessageDate {
  const text = dateText(utc);
  return { qualifier, text: format === '201' ? text.slice(2) : text, format, utc: milliseconds(utc - (utc % 60_000)), hasZone: false };
}

export function dateText(utc: Milliseconds): string {
  return new Date(utc).toISOString().replace(/\D/g, '').slice(0, 12);
}
