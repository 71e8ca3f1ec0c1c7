import type { QuayCrane } from '@estiba/port';
import { liftCount, liftTime } from './lift.ts';
import type { BayWork, Lift } from './lift.ts';

/**
 * The crane split as a line of work. The lifts of all bays stand in one line along the ship, each bay's lifts last one
 * first; cuts divide it into one zone a crane. Every crane sweeps its zone from the line's end for lower numbers to the
 * higher, so that all keep pace: in a bay that two cranes share, the crane ahead does the first lifts when it sets out
 * and the crane behind does the rest when it arrives. Two cranes are then a whole shift of work apart at any moment,
 * which keeps them off each other as long as no two bays close together hold more work than a shift.
 *
 * A sweep sternward numbers bays and cranes from the bow; a sweep towards the bow is the same thing seen in a mirror.
 */
export interface Sweep {
  readonly bays: readonly BayWork[];
  readonly cranes: readonly QuayCrane[];
  /** Place of each bay along the way of the sweep [m]. */
  readonly along: readonly number[];
  /** Position in the line where each bay begins, and at the end the length of the line. */
  readonly first: readonly number[];
  /** For each crane, the time of the line up to each position [ms]. */
  readonly elapsed: readonly Float64Array[];
  /** Boxes restowed from one bay to another: the second lift waits for the first. */
  readonly crossings: readonly Crossing[];
  /** For each bay, the lifts up to the last that another bay waits for, and the first lift that waits for another bay. */
  readonly givenUntil: readonly number[];
  readonly takenFrom: readonly number[];
}

export interface Crossing {
  readonly from: LiftAt;
  readonly to: LiftAt;
}

/** A lift by the index of its bay in the sweep and its index in the bay. */
interface LiftAt {
  readonly bay: number;
  readonly lift: number;
}

export function sweepOf(bays: readonly BayWork[], cranes: readonly QuayCrane[]): Sweep {
  const first = [0];
  for (const { lifts } of bays) first.push((first.at(-1) as number) + lifts.length);
  const elapsed = cranes.map((crane) => elapsedOf(bays, crane));
  const crossings = crossingsOf(bays);
  return {
    bays,
    cranes,
    along: bays.map((bay) => bay.along),
    first,
    elapsed,
    crossings,
    givenUntil: bays.map((_, bay) => Math.max(0, ...crossings.filter(({ from }) => from.bay === bay).map(({ from }) => from.lift + 1))),
    takenFrom: bays.map(({ lifts }, bay) =>
      Math.min(lifts.length, ...crossings.filter(({ to }) => to.bay === bay).map(({ to }) => to.lift)),
    ),
  };
}

/** The same work swept the other way. */
export function mirrored(bays: readonly BayWork[]): BayWork[] {
  return bays.map((bay) => ({ ...bay, along: -bay.along })).reverse();
}

function elapsedOf(bays: readonly BayWork[], crane: QuayCrane): Float64Array {
  const times = [0];
  let sum = 0;
  for (const { lifts } of bays) {
    for (let i = lifts.length - 1; i >= 0; i--) {
      sum += liftCount(lifts[i] as Lift, crane) * liftTime(crane);
      times.push(sum);
    }
  }
  return Float64Array.from(times);
}

function crossingsOf(bays: readonly BayWork[]): Crossing[] {
  const offs = new Map<string, LiftAt>();
  const each = (kind: Lift['kind'], visit: (id: string, at: LiftAt) => void): void =>
    bays.forEach(({ lifts }, bay) =>
      lifts.forEach((lift, index) => lift.kind === kind && lift.boxes.forEach(({ id }) => visit(id, { bay, lift: index }))),
    );
  each('restow-off', (id, at) => offs.set(id, at));
  const crossings: Crossing[] = [];
  each('restow-on', (id, to) => {
    const from = offs.get(id);
    if (from && from.bay !== to.bay) crossings.push({ from, to });
  });
  return [...Map.groupBy(crossings, ({ from, to }) => `${from.bay}>${to.bay}`).values()].flatMap(binding);
}

/** Of crossings between the same two bays, those that no other implies by coming off later and being wanted sooner. */
function binding(crossings: readonly Crossing[]): Crossing[] {
  const sorted = [...crossings].sort((a, b) => b.from.lift - a.from.lift || a.to.lift - b.to.lift);
  let soonest = Infinity;
  return sorted.filter(({ to }) => {
    const binds = to.lift < soonest;
    soonest = Math.min(soonest, to.lift);
    return binds;
  });
}
