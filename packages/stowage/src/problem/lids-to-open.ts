import type { EarlierPlan } from '../plan-options.ts';
import { FT20 } from './boxes.ts';
import type { Problem } from './problem.ts';
import { BOTH, HOLD } from './ship.ts';

/** Room wanted for the loads, as a multiple of what they take: stacks do not fill to the last place. */
const ROOMY = 1.35;
/** A lid is opened only for at least this many places a box on it. */
const WORTH = 1.5;

/**
 * Lids worth opening although nothing under them leaves here: few boxes stand on them, much room lies below and the loads
 * need it. The boxes on them are restowed (SPEC L4). Best first, until the loads have room enough.
 */
export function lidsToOpen(problem: Problem): Set<number> {
  const { ship, shut } = problem;
  const onLid = new Float64Array(ship.lidIds.length);
  const used = new Float64Array(ship.stacks.count);
  for (const { stack, half } of problem.staying) {
    const places = half === BOTH ? 2 : 1;
    used[stack] += places;
    if (ship.stacks.level[stack] !== HOLD && ship.stacks.lid[stack] >= 0) onLid[ship.stacks.lid[stack]] += places;
  }
  const free = (stack: number): number => 2 * ship.stacks.tiers[stack] - used[stack];
  let room = 0;
  for (let s = 0; s < ship.stacks.count; s++) {
    const lid = ship.stacks.lid[s];
    if (ship.stacks.level[s] !== HOLD || lid < 0 || shut[lid] === 0) room += free(s);
  }
  const gain = Array.from(ship.lidHold, (holds) => holds.reduce((sum, s) => sum + free(s), 0));
  const byWorth = gain.flatMap((places, lid) => (shut[lid] === 1 && places >= WORTH * onLid[lid] ? [lid] : []));
  byWorth.sort((a, b) => gain[b] / onLid[b] - gain[a] / onLid[a] || a - b);
  const opened = new Set<number>();
  for (const lid of byWorth) {
    if (room >= ROOMY * placesWanted(problem)) break;
    opened.add(lid);
    room += gain[lid];
  }
  return opened;
}

function placesWanted({ boxes, loads }: Problem): number {
  let places = 0;
  for (let box = 0; box < loads; box++) places += boxes.length[box] === FT20 ? 1 : 2;
  return places;
}

/** Lids an earlier plan opened for its loads: its restows name them. */
export function lidsOpenedBy(base: EarlierPlan, lidIds: readonly string[]): Set<number> {
  const names = new Set(
    base.restows.filter(({ reason }) => reason.code === 'restow.lid-for-loads').map(({ reason }) => reason.params['lid']),
  );
  return new Set(lidIds.flatMap((id, lid) => (names.has(id) ? [lid] : [])));
}

/**
 * Opened lids that should have stayed shut: under which nothing was done, or nothing but to stow a box from on top of the lid, whose restow
 * then has no reason (SPEC L4).
 */
export function lidsOpenedInVain(problem: Problem, opened: ReadonlySet<number>, stackOf: Int32Array): Set<number> {
  const { ship, restows, loads } = problem;
  /** Lids under which a box other than those from on top of the lid, or more than one of them, comes or goes. */
  const worked = new Set<number>();
  const movedDown = new Set<number>();
  const lidOver = (stack: number): number => (stack >= 0 && ship.stacks.level[stack] === HOLD ? ship.stacks.lid[stack] : -1);
  for (let box = 0; box < loads; box++) worked.add(lidOver(stackOf[box]));
  for (const { box, stack } of restows) {
    worked.add(lidOver(stack));
    const into = lidOver(stackOf[box]);
    if (into !== ship.stacks.lid[stack] || movedDown.has(into)) worked.add(into);
    else movedDown.add(into);
  }
  for (const { stack } of problem.discharges) worked.add(lidOver(stack));
  return new Set([...opened].filter((lid) => !worked.has(lid)));
}
