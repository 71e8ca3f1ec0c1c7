import type { CallRow } from '@estiba/messages/frames';

/** A moment that is not sure, from the earliest to the latest. */
export interface Spread {
  readonly early: number;
  readonly late: number;
}

/** A ship at the quay, as it is or as somebody wishes it: bow towards greater metres, from its bow so many metres back. Moments are UTC [ms]. */
export interface Stay {
  readonly call: string;
  readonly name: string;
  readonly voyage: string;
  /** [m] */
  readonly loa: number;
  readonly bowAt: number;
  /** The berth is hers from here to there; null: nobody knows yet. */
  readonly from: number;
  readonly to: number | null;
  /** When she says she comes and wants to go. */
  readonly eta: number;
  readonly etd: number | null;
  /** Deepest draught while she lies here [m]; null where it is not known, and then no depth is held against her. */
  readonly draught: number | null;
  readonly phase: string;
  /** Share of her work that is done. */
  readonly progress: number | null;
  readonly isLocked: boolean;
  readonly arrival: Spread | null;
  readonly departure: Spread | null;
}

/** A call of the live terminal: her berth is hers from her arrival to her departure. */
export function stayOf(call: CallRow, known: Partial<Pick<Stay, 'draught' | 'isLocked' | 'arrival' | 'departure'>> = {}): Stay {
  const [done, total] = call.queues.reduce(([d, t], queue) => [d + queue.done, t + queue.total], [0, 0]);
  return {
    call: call.call,
    name: call.outline.name,
    voyage: call.voyage,
    loa: call.outline.loa,
    bowAt: call.bowAt,
    from: call.eta,
    to: call.etd,
    eta: call.eta,
    etd: call.etd,
    draught: null,
    phase: call.phase,
    progress: total === 0 ? null : done / total,
    isLocked: false,
    arrival: null,
    departure: null,
    ...known,
  };
}

/** The same stay elsewhere; it takes as long as before. */
export function movedTo(stay: Stay, from: number, bowAt: number): Stay {
  return { ...stay, from, to: stay.to === null ? null : stay.to + from - stay.from, bowAt };
}

/** Metres of the quay she takes. */
export const metresOf = ({ bowAt, loa }: Pick<Stay, 'bowAt' | 'loa'>): readonly [stern: number, bow: number] => [bowAt - loa, bowAt];
