import type { StackProfile } from '../vessel/profile.ts';
import { HALF_WIDTH, holdCeiling, holdFloor, STANDARD } from './heights.ts';
import type { Hull } from './hull.ts';
import { round } from './hydrostatics.ts';
import type { Row } from './rows.ts';

/** Half the length of a hatch opening [m]. */
const HALF_LENGTH = 6.3;
/** Least distance from a box to the shell [m]. */
const SHELL_MARGIN = 1.2;
/** Weight limits a tier, and of a whole stack, by box length [t]. */
const PER_TIER = { short: 24, long: 30 };
const PER_STACK = { short: 216, long: 270 };
/** 20' boxes under 40' ones have no cell guides at the gap between them: the stack may weigh less [t]. */
const MIXED_20 = 60;

/** Stacks of one bay in the hold: the floor steps up where the hull is too narrow, and a stack of less than two tiers is none. */
export function holdStacks(hull: Hull, x: number, rows: readonly Row[]): StackProfile[] {
  const { beam, depth } = hull.form;
  const floor = holdFloor(beam);
  const ceiling = holdCeiling(depth);
  return rows.flatMap(({ row, y }) => {
    let step = 0;
    while (floor + step * STANDARD < depth && !isInside(hull, x, y, floor + step * STANDARD)) step += 1;
    const z = floor + step * STANDARD;
    const tiers = Math.floor((ceiling - z) / STANDARD);
    if (tiers < 2 || z >= depth) return [];
    const max20 = Math.min(PER_TIER.short * tiers, PER_STACK.short);
    const stack: StackProfile = {
      level: 'hold',
      row,
      y,
      z: round(z, 3),
      bottomTier: 2 + 2 * step,
      tiers,
      lid: null,
      maxHeight: round(ceiling - z, 3),
      takes20Fore: true,
      takes20Aft: true,
      takes40: true,
      fortyFiveFromTier: null,
      takesMixed: true,
      max20,
      max40: Math.min(PER_TIER.long * tiers, PER_STACK.long),
      maxMixed20: Math.min(max20, MIXED_20),
      plugs: [],
    };
    return [stack];
  });
}

function isInside(hull: Hull, x: number, y: number, z: number): boolean {
  const narrowest = Math.min(hull.breadth(x - HALF_LENGTH, z), hull.breadth(x + HALF_LENGTH, z));
  return Math.abs(y) + HALF_WIDTH + SHELL_MARGIN <= narrowest / 2;
}
