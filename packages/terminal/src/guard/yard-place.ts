import { type Reason, reason } from '@estiba/base';
import { formatYardPosition, fortyBayOver, groundBays, isFortyBay, isYardBay, type YardPosition } from '@estiba/port';
import { blockOf, type Ground } from '../ground.ts';
import type { TerminalState } from '../state.ts';

/** Why a box of this length cannot stand there whatever stands around it. */
export function whyNoYardPlace(ground: Ground, position: YardPosition, lengthFt: number): Reason[] {
  const block = blockOf(ground, position.block);
  const place = formatYardPosition(position);
  if (block === undefined) return [reason('yard.no-block', { place })];
  const { bay, row, tier } = position;
  const isThere = isYardBay(block, bay) && isWithin(row, block.rows) && isWithin(tier, block.tiers);
  if (!isThere) return [reason('yard.no-place', { place })];
  return isFortyBay(bay) === lengthFt > 20 ? [] : [reason('yard.wrong-length', { place, lengthFt })];
}

const isWithin = (value: number, limit: number): boolean => Number.isInteger(value) && value >= 1 && value <= limit;

/**
 * Why a box cannot be set there now: the ground is taken or promised to another, nothing bears it, or what bears it is about to go. A 20'
 * stands on a 20' of its bay, a 40' on a 40' of its bay. What is promised bears a box that is only planned, not one that is set;
 * so do the places of `alongWith`, planned in the same breath.
 */
export function whyNotSettable(
  state: TerminalState,
  position: YardPosition,
  box: string,
  isPlanned: boolean,
  alongWith: readonly YardPosition[] = [],
): Reason[] {
  const reasons: Reason[] = [];
  const place = formatYardPosition(position);
  for (const bay of sharingGround(position.bay)) {
    const name = formatYardPosition({ ...position, bay });
    const there = state.yard.get(name) ?? state.promised.get(name);
    if (there !== undefined && there !== box) reasons.push(reason('yard.taken', { place, by: there }));
  }
  if (position.tier > 1) {
    const isBorneByTwin = alongWith.some(
      ({ block, bay, row, tier }) => tier === position.tier - 1 && block === position.block && bay === position.bay && row === position.row,
    );
    const why = isBorneByTwin ? null : whyUnborne(state, position, box, isPlanned);
    if (why !== null) reasons.push(why);
  }
  return reasons;
}

function whyUnborne(state: TerminalState, position: YardPosition, box: string, isPlanned: boolean): Reason | null {
  const below = formatYardPosition({ ...position, tier: position.tier - 1 });
  const place = formatYardPosition(position);
  const bearer = state.yard.get(below);
  if (bearer === undefined || bearer === box) {
    return isPlanned && bearer === undefined && state.promised.has(below) ? null : reason('yard.no-support', { place, below });
  }
  return isPlanned ? whyBearerLeaves(state, position) : null;
}

/** The box below is in a job that takes it away. */
export function whyBearerLeaves(state: TerminalState, position: YardPosition): Reason | null {
  const bearer = state.yard.get(formatYardPosition({ ...position, tier: position.tier - 1 }));
  const isLeaving = bearer !== undefined && (state.units.get(bearer)?.job ?? null) !== null;
  return isLeaving ? reason('yard.support-leaves', { place: formatYardPosition(position), below: bearer }) : null;
}

/** Bays whose box would stand on the same ground at the same height. */
function sharingGround(bay: number): readonly number[] {
  return isFortyBay(bay) ? [bay, ...groundBays(bay)] : [bay, fortyBayOver(bay)];
}

/** The box that stands on this one, or is promised to. */
export function boxOnTop(state: TerminalState, position: YardPosition): string | undefined {
  const above = formatYardPosition({ ...position, tier: position.tier + 1 });
  return state.yard.get(above) ?? state.promised.get(above);
}
