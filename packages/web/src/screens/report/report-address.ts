import { fromField, toField } from '../../time/field-time.ts';

/** What a report is about. Its address is `call/CALL-7`, or `shift/2026-12-01T13:00Z/2026-12-01T21:00Z`, to the minute in UTC. */
export type ReportOf =
  | { readonly of: 'call'; readonly call: string }
  | { readonly of: 'shift'; readonly from: number; readonly to: number }
  | { readonly of: 'list' }
  | { readonly of: 'unknown' };

/** Longest time a shift report spans: more is no shift. */
const LONGEST = 31 * 24 * 3_600_000;

export function readReport(id: string | null): ReportOf {
  if (id === null) return { of: 'list' };
  const [kind, ...rest] = id.split('/');
  const call = rest.join('/');
  if (kind === 'call' && call !== '') return { of: 'call', call };
  const [from, to] = rest.map((text) => (/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN));
  if (kind !== 'shift' || rest.length !== 2 || !(from! < to!) || to! - from! > LONGEST) return { of: 'unknown' };
  return { of: 'shift', from: from!, to: to! };
}

export const callReport = (call: string): string => `call/${call}`;
export const shiftReport = ({ from, to }: Shift): string => `shift/${minuteOf(from)}/${minuteOf(to)}`;

const minuteOf = (utc: number): string => `${new Date(utc).toISOString().slice(0, 16)}Z`;

export interface Shift {
  readonly from: number;
  readonly to: number;
}

/** Hours at which shifts begin, port time. */
const BEGIN = ['00', '08', '16'];

/** The shifts of eight hours up to the one at hand, the newest first; by the port's clock, so that one with a change of clock is an hour longer or shorter. */
export function shiftsUntil(now: number, timeZone: string, count: number): Shift[] {
  const shifts: Shift[] = [];
  // A little more than enough days back, and tomorrow, whose first shift ends today's last.
  for (let day = -Math.ceil(count / BEGIN.length) - 1; day <= 1; day++) {
    const date = toField(now + day * 24 * 3_600_000, timeZone).slice(0, 10);
    for (const hour of BEGIN) shifts.push({ from: fromField(`${date}T${hour}:00:00`, timeZone) ?? 0, to: 0 });
  }
  const begins = [...new Set(shifts.map(({ from }) => from))].sort((a, b) => a - b);
  return begins
    .slice(0, -1)
    .map((from, i) => ({ from, to: begins[i + 1]! }))
    .filter(({ from }) => from <= now)
    .slice(-count)
    .reverse();
}
