import { type Milliseconds, milliseconds } from '@estiba/base';
import { type Codec, notA } from './codec.ts';

const FORM = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?([Zz]|[+-]\d\d:?\d\d)?$/;
/** The last millisecond of the year 9999: years of five digits have no place in the form. */
const LAST = 253_402_300_799_999;
const MINUTE = 60_000;

/** A point in time as ISO 8601 (RFC 3339) has it, to the millisecond; written in UTC. */
export const timestamp: Codec<Milliseconds> = {
  read: (value, at) => {
    if (typeof value !== 'string') return notA('string', value, at);
    const match = value.length > 40 ? null : FORM.exec(value);
    const instant = match === null ? Number.NaN : instantOf(match);
    const hasZone = match?.[8] !== undefined;
    if (Number.isNaN(instant) || (!hasZone && !at.tolerance.assumeUtc)) at.refuse('json.timestamp', value);
    else if (!hasZone) at.deviate('json.zone', value);
    return milliseconds(instant);
  },
  write: (word, at) => {
    if (Number.isInteger(word) && word >= 0 && word <= LAST) return new Date(word).toISOString();
    at.refuse('json.timestamp', word);
    return '';
  },
  schema: { type: 'string', format: 'date-time' },
};

/** NaN for a date or an hour there is none of. A leap second counts as the second after it. */
function instantOf(match: RegExpExecArray): number {
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((i) => Number(match[i])) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  if (!isDate || hour > 23 || minute > 59 || second > 60) return Number.NaN;
  const fraction = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  const instant = Date.UTC(year, month - 1, day, hour, minute, second, fraction) - offsetOf(match[8] ?? 'Z');
  // Date.UTC takes the years 0 to 99 for those of the 20th century; nothing here is that old.
  return year < 1970 || instant < 0 ? Number.NaN : instant;
}

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function offsetOf(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0;
  const digits = zone.replace(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith('-') ? -1 : 1) * minutes * MINUTE;
}
