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
  const open = call.openLids ?? new Set();
  for (const bay of call.vessel.bays) if (bay.stacks.some(({ lid }) => open.has(lid ?? '')) && !byBay.has(bay)) byBay.set(bay, []);
  return [...byBay].map(([bay, moves]) => workOf(bay, moves, open, landside, twinLimit)).sort((a, b) => a.along - b.along || a.bay - b.bay);
}

function workOf(bay: BayProfile, moves: readonly Move[], open: ReadonlySet<string>, landside: Side, twinLimit: number): BayWork {
  const goesOff = (move: Move): boolean => move.kind === 'discharge' || move.kind === 'restow-off';
  const part = (isDeck: boolean, off: boolean): Lift[] =>
    liftsOf(
      moves.filter((move) => move.place.isDeck === isDeck && goesOff(move) === off),
      landside,
      twinLimit,
    );
  const lids = lidsToMove(bay, moves, open);
  const lifts = (kind: 'open-lid' | 'close-lid', of: readonly string[]): Lift[] => of.map((lid) => ({ kind, boxes: [], lid }));
  const shut = lids.filter((lid) => !open.has(lid));
  const off = [...part(true, true), ...lifts('open-lid', shut), ...part(false, true)];
  const on = [...part(false, false), ...lifts('close-lid', lids), ...part(true, false)];
  return { bay: bay.number, along: -bay.x, lifts: [...off, ...on], loadsFrom: off.length };
}

/** Lids with work under them, and those that are off already, from port to starboard. */
function lidsToMove(bay: BayProfile, moves: readonly Move[], open: ReadonlySet<string>): string[] {
  const over = moves.flatMap(({ place }) => (place.isDeck || place.lid === null ? [] : [{ y: place.y, lid: place.lid }]));
  const off = bay.stacks.flatMap(({ y, lid }) => (lid !== null && open.has(lid) ? [{ y, lid }] : []));
  return [...new Set([...over, ...off].sort((a, b) => a.y - b.y).map(({ lid }) => lid))];
}
