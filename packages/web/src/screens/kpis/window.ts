const HOUR = 3_600_000;

/** Lengths of the window figures are told for; null: the whole log. */
export const lengths = { hour: HOUR, hours4: 4 * HOUR, shift: 8 * HOUR, day: 24 * HOUR, all: null } as const;
export type WindowName = keyof typeof lengths;
export const windowNames = Object.keys(lengths) as readonly WindowName[];

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The window that ends now; null: the whole log, whose beginning the server knows. */
export function windowAt(name: WindowName, now: number): Span | null {
  const length = lengths[name];
  return length === null ? null : { from: Math.max(0, now - length), to: now };
}

/** The window of the same length right before; null where there is none. */
export function before(span: Span | null): Span | null {
  if (span === null || span.from <= 0) return null;
  return { from: Math.max(0, 2 * span.from - span.to), to: span.from };
}

export function queryOf(span: Span | null, more: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams({ ...(span !== null && { from: String(span.from), to: String(span.to) }), ...more });
  return `/kpis?${params.toString()}`;
}
