/** A moment as a field for day and time holds it, in a time zone: `2026-04-12T08:30:05`. */
export function toField(utc: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(utc);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '00';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}

/** The moment a field says, in a time zone; null where it says none. Of an hour that is told twice in autumn it is the first. */
export function fromField(text: string, timeZone: string): number | null {
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (utc: number): number => Date.parse(`${toField(utc, timeZone)}Z`) - utc;
  const first = asUtc - offsetAt(asUtc);
  return asUtc - offsetAt(first);
}
