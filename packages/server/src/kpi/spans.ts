/** A stretch of time [ms]; the end is not in it. Open at its end: it still goes on. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** So much of the spans, which may overlap each other, lies between two moments [ms]; open ones last until `now`. */
export function lengthWithin(spans: readonly Span[], from: number, to: number, now: number): number {
  let [sum, reached] = [0, from];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(span.from, reached);
    const end = Math.min(span.to ?? now, to);
    if (end <= start) continue;
    sum += end - start;
    reached = end;
  }
  return sum;
}

/** What two sets of spans have in common. */
export function common(a: readonly Span[], b: readonly Span[], now: number): Span[] {
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const [from, to] = [Math.max(one.from, other.from), Math.min(one.to ?? now, other.to ?? now)];
      return to > from ? [{ from, to }] : [];
    }),
  );
}
