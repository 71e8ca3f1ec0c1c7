import type { CallRow } from '@estiba/messages/frames';
import { berthFreeAt, type BerthStay } from '@estiba/port';

/** A moment that is not sure, from the earliest to the latest. */
export interface Spread {
  readonly early: number;
  readonly late: number;
}

/** A stay as a chart shows it. */
export interface Stay extends BerthStay {
  readonly name: string;
  readonly voyage: string;
  /** When she says she comes and wants to go. */
  readonly eta: number;
  readonly etd: number | null;
  /** Share of her work that is done. */
  readonly progress: number | null;
  readonly isLocked: boolean;
  readonly arrival: Spread | null;
  readonly departure: Spread | null;
}

/** A call of the live terminal: her berth is hers from her arrival until she is to go or, where that is not said, until her plan ends. */
export function stayOf(call: CallRow, now: number, known: Partial<Pick<Stay, 'isLocked' | 'arrival' | 'departure'>> = {}): Stay {
  const [done, total] = call.queues.reduce(([d, t], queue) => [d + queue.done, t + queue.total], [0, 0]);
  return {
    call: call.call,
    name: call.outline.name,
    voyage: call.voyage,
    loa: call.outline.loa,
    bowAt: call.bowAt,
    from: call.eta,
    to: berthFreeAt(call, call.planEnd ?? null, now),
    eta: call.eta,
    etd: call.etd,
    draught: call.draught ?? null,
    phase: call.phase,
    progress: total === 0 ? null : done / total,
    isLocked: false,
    arrival: null,
    departure: null,
    ...known,
  };
}
