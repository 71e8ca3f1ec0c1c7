import type { CraneOrder, OrderBox, OrderPlace } from '@estiba/messages/equipment';
import type { Handover, Job, JobStep, TerminalState } from '@estiba/terminal';
import type { OrderPlaces } from './order-places.ts';

/** An order as it should stand at its machine, without number and method. */
export type WantedOrder = Omit<CraneOrder, 'orderUpdateId' | 'storing'> & {
  /** Which giving of the step it is: 1, 2 … */
  readonly attempt: number;
};

/** The order of a step; null where it cannot be said where its work is. */
export function wantedOrder(job: Job, step: JobStep, state: TerminalState, places: OrderPlaces): WantedOrder | null {
  const handover = handoverOf(state, step.id);
  const ends = endsOf(job, step, state, places, handover);
  if (ends === null) return null;
  return {
    orderId: step.id,
    attempt: step.attempt,
    moveType: job.kind,
    boxes: step.boxes.map((id, i) => boxOf(id, i, step.boxes.length, state)),
    from: ends.from,
    to: ends.to,
    ...(handover && { partner: handover.truck }),
    priority: 0,
  };
}

/** The lock a crane's step meets its truck in. */
export function handoverOf(state: TerminalState, step: string): Handover | null {
  const cell = state.meetings.get(step);
  return (cell === undefined ? undefined : state.handovers.get(cell)) ?? null;
}

function endsOf(
  job: Job,
  { work }: JobStep,
  state: TerminalState,
  places: OrderPlaces,
  handover: Handover | null,
): { readonly from: OrderPlace; readonly to: OrderPlace } | null {
  const visit = state.calls.get(job.call ?? '');
  switch (work.does) {
    case 'lift': {
      const meeting = handover && { cell: handover.cell, vehicle: handover.truck };
      return both(places.of(work.from, state, meeting), places.of(work.to, state, meeting));
    }
    case 'lid': {
      const lid = visit ? places.lid(work.lid, work.bay, work.to, visit) : null;
      return both(lid, lid);
    }
    case 'lash':
    case 'unlash': {
      const bay = visit ? places.bay(work.bay, visit) : null;
      return both(bay, bay);
    }
    case 'admit':
      return { from: places.gate(), to: places.gate() };
    case 'receive':
    case 'deliver':
      return null;
  }
}

const both = (from: OrderPlace | null, to: OrderPlace | null) => (from === null || to === null ? null : { from, to });

function boxOf(id: string, index: number, count: number, state: TerminalState): OrderBox {
  const container = state.units.get(id)?.container;
  return {
    id,
    sizeType: container?.sizeType.code ?? '45G1',
    grossKg: container?.weight.gross ?? 0,
    ...(count > 1 && { position: index === 0 ? ('fore' as const) : ('aft' as const) }),
  };
}
