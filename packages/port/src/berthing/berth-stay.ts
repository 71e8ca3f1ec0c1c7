/** A ship's time at a berth, as it is or as somebody wishes it: bow towards greater quay metres, from its bow so many metres back. Moments are UTC [ms]. */
export interface BerthStay {
  readonly call: string;
  /** [m] */
  readonly loa: number;
  /** Quay metre of the bow. */
  readonly bowAt: number;
  /** The berth is hers from here to there; null: nobody knows yet. */
  readonly from: number;
  readonly to: number | null;
  /** Deepest draught while she lies here [m]; null where it is not known, and then no depth is held against her. */
  readonly draught: number | null;
  readonly phase: string;
}

/** The same stay elsewhere; it takes as long as before. */
export function movedTo<S extends BerthStay>(stay: S, from: number, bowAt: number): S {
  return { ...stay, from, to: stay.to === null ? null : stay.to + from - stay.from, bowAt };
}

/** Metres of the quay she takes. */
export const metresOf = ({ bowAt, loa }: Pick<BerthStay, 'bowAt' | 'loa'>): readonly [stern: number, bow: number] => [bowAt - loa, bowAt];

/**
 * When the berth is free again: when she is to go, else when her plan ends; not before now while she is there. Null where neither is known.
 */
export function berthFreeAt(
  { phase, etd }: { readonly phase: string; readonly etd: number | null },
  planEnd: number | null,
  now: number,
): number | null {
  const said = etd ?? planEnd;
  if (said === null) return null;
  return phase === 'announced' || phase === 'sailed' ? said : Math.max(said, now);
}
