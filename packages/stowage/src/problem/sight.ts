import { LENGTH } from './boxes.ts';
import { DECK, type Ship } from './ship.ts';

/** How the ship is taken to float while boxes are placed: draughts at the perpendiculars [m]. */
export interface AssumedDraft {
  readonly aft: number;
  readonly fore: number;
}

/**
 * Highest top each deck stack may have so that the sea surface hidden ahead is within the limit (SPEC F9, SOLAS V/22);
 * Infinity where nothing is in the line of sight. Holds at the given draughts and any deeper ones.
 */
export function sightLimits(ship: Ship, draft: AssumedDraft): Float64Array {
  const { visibility, particulars } = ship.profile;
  const { eyeX, eyeZ, bowX, maxHidden } = visibility;
  const seaX = bowX + maxHidden;
  const seaZ = draft.aft + ((draft.fore - draft.aft) * seaX) / particulars.lpp;
  const slope = (eyeZ - seaZ) / (seaX - eyeX);
  return Float64Array.from({ length: ship.stacks.count }, (_, s) => {
    const end = ship.bays.x[ship.stacks.bay[s]] + LENGTH[2] / 2;
    if (ship.stacks.level[s] !== DECK || end <= eyeX) return Infinity;
    return eyeZ - slope * (end - eyeX);
  });
}
