import { CENTRE, FT20, HALF_OFFSET, LENGTH } from '../problem/boxes.ts';
import { AFT, DECK, FORE } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';
import type { Constraint } from './constraint.ts';

const G = 9.81;
/** Share of a box's own force that racks it (SPEC S1). */
const RACKED = 0.45;
const SLACK = 1e-6;

/** S1 to S3: racking, post and lifting forces of a deck stack (simplified class method). */
export const securing: Constraint = {
  rules: ['S1', 'S2', 'S3'],
  code: 'stack.securing',
  group: 'securing',
  stackHolds(stow, stack) {
    const { ship } = stow.problem;
    if (ship.stacks.level[stack] !== DECK || stow.count[stack * 2] + stow.count[stack * 2 + 1] === 0) return true;
    for (let half = FORE; half <= AFT; half++) {
      if (!endHolds(stow, stack, half, true)) return false;
      const isInner = stow.count20[stack * 2 + half] > 0 && ship.bays.number[ship.stacks.bay[stack]] % 2 === 0;
      if (isInner && !endHolds(stow, stack, half, false)) return false;
    }
    return true;
  },
};

/**
 * One end of a stack, from the top down so that every sum is a running one.
 * `isOuter`: the lashed end, with all boxes of the chain; else the end amid the bay, 20' boxes alone and no rods.
 */
function endHolds(stow: Stow, stack: number, half: number, isOuter: boolean): boolean {
  const { ship, boxes } = stow.problem;
  const { lashing, particulars } = ship.profile;
  const bay = ship.stacks.bay[stack];
  const hs = stack * 2 + half;
  const middle = particulars.lpp / 2;
  const offset = ship.bays.number[bay] % 2 !== 0 ? 0 : half === FORE ? HALF_OFFSET : -HALF_OFFSET;
  const boxesInChain = stow.count20[hs] + stow.count40[stack];
  const raised = Math.max(0, Math.min(ship.bays.bridge[bay], boxesInChain - ship.highestRod));
  let under = ship.stacks.z[stack] + stow.height[hs];
  let force = 0; // Σ F/2 of the boxes above
  let moment = 0; // Σ F/2 · z of the boxes from here up
  let massAbove = 0;
  let rods = 0; // Σ H of the rods above
  let rodMoment = 0; // Σ H · z of the rods above
  let number = boxesInChain + 1; // of the box in the chain, from below
  for (let k = stow.count[hs] - 1; k >= 0; k--) {
    const box = stow.cells[hs * ship.maxTiers + k];
    if (box < 0) continue;
    under -= boxes.height[box];
    number--;
    if (!isOuter && boxes.length[box] !== FT20) continue;
    const mass = boxes.mass[box];
    const z = under + CENTRE * boxes.height[box];
    const x = ship.bays.x[bay] + (boxes.length[box] === FT20 ? offset : 0);
    const a =
      lashing.transverseBase +
      lashing.transversePerMetre * (z - lashing.zReference) +
      (lashing.transverseAtEnds * Math.abs(x - middle)) / middle;
    const wind = ship.stacks.windward[stack] === 1 ? lashing.wind * boxes.height[box] * LENGTH[boxes.length[box]] : 0;
    const own = (mass * G * Math.min(lashing.transverseMax, a) + wind) / 2;
    moment += own * z;
    const racking = force + RACKED * own - rods;
    const overturning = Math.max(0, moment - under * (force + own) - (rodMoment - under * rods));
    const post = (lashing.vertical * G * massAbove) / 4 + overturning / lashing.postSpacing;
    const lift = overturning / lashing.postSpacing - (G * (massAbove + mass)) / 4;
    if (racking > lashing.rackingLimit + SLACK || post > lashing.postLimit + SLACK || lift > lashing.liftLimit + SLACK) return false;
    force += own;
    massAbove += mass;
    if (!isOuter) continue;
    for (const rod of lashing.rods) {
      if (rod.box + raised !== number) continue;
      rods += rod.horizontal;
      rodMoment += rod.horizontal * under;
    }
  }
  return true;
}
