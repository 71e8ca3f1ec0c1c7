import type { BayProfile, Call, LoadingPlan } from '@estiba/port';
import type { BayWork, Lift } from './lift.ts';
import { liftsOf } from './lift-order.ts';
import type { Side } from './lift-order.ts';
import { movesOf } from './moves.ts';
import type { Move } from './moves.ts';

/**
 * What is done in each bay that has work, bow to stern: deck boxes off, lids opened, hold boxes off, hold boxes on,
 * lids closed, deck boxes on. So no box meets one that has still to leave, and each lid is opened once (Q3, Q4).
 */
export function bayWorkOf(call: Call, loading: LoadingPlan, landside: Side): BayWork[] {
  const twinLimit = Math.max(0, ...call.cranes.map((crane) => crane.twinLiftLimit ?? 0));
  const byBay = new Map<BayProfile, Move[]>();
  for (const move of movesOf(call, loading)) {
    const moves = byBay.get(move.place.bay);
    if (moves) moves.push(move);
    else byBay.set(move.place.bay, [move]);
  }
  return [...byBay].map(([bay, moves]) => workOf(bay, moves, landside, twinLimit)).sort((a, b) => a.along - b.along || a.bay - b.bay);
}

function workOf(bay: BayProfile, moves: readonly Move[], landside: Side, twinLimit: number): BayWork {
  const goesOff = (move: Move): boolean => move.kind === 'discharge' || move.kind === 'restow-off';
  const part = (isDeck: boolean, off: boolean): Lift[] =>
    liftsOf(
      moves.filter((move) => move.place.isDeck === isDeck && goesOff(move) === off),
      landside,
      twinLimit,
    );
  const lids = lidsOver(moves);
  const lifts = (kind: 'open-lid' | 'close-lid'): Lift[] => lids.map((lid) => ({ kind, boxes: [], lid }));
  const off = [...part(true, true), ...lifts('open-lid'), ...part(false, true)];
  const on = [...part(false, false), ...lifts('close-lid'), ...part(true, false)];
  return { bay: bay.number, along: -bay.x, lifts: [...off, ...on], loadsFrom: off.length };
}

/** Lids with work under them, from port to starboard. */
function lidsOver(moves: readonly Move[]): string[] {
  const covered = moves.filter((move) => !move.place.isDeck && move.place.lid !== null);
  covered.sort((a, b) => a.place.y - b.place.y);
  return [...new Set(covered.map((move) => move.place.lid as string))];
}
