import type { ShipCondition } from '@estiba/port';
import { HALF_OFFSET, LENGTH } from '../problem/boxes.ts';
import { DECK } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';
import { CURVES, DRAFT_AFT, DRAFT_FORE, type Gauges, GM_OVER, LIST, TRIM } from './gauges.ts';
import { type Floating, interpolate } from './hull.ts';

/** The ship at departure as the plan states it; null when she does not float within her tables. */
export function conditionOf(gauges: Gauges, stow: Stow, ballast: Float64Array): ShipCondition | null {
  const reading = gauges.read(stow, ballast);
  if (reading === null) return null;
  const { values, floating } = reading;
  const { limits, strength } = gauges.problem.ship.profile;
  const mean = (floating.aft + floating.fore) / 2;
  const minGm = interpolate(
    limits.minGm,
    mean,
    (row) => row.draft,
    (row) => row.gm,
  );
  const n = gauges.stations;
  return {
    displacement: gauges.displacement(stow, ballast),
    draftAft: values[DRAFT_AFT],
    draftFore: values[DRAFT_FORE],
    draftMean: mean,
    trim: values[TRIM],
    list: values[LIST],
    gm: values[GM_OVER] + minGm,
    minGm,
    maxGm: limits.maxGm,
    hidden: hiddenSea(stow, floating),
    ballast: ballast.reduce((sum, t) => sum + t, 0),
    strength: strength.map((station, k) => ({
      x: station.x,
      shear: values[CURVES + k],
      bending: values[CURVES + n + k],
      torsion: values[CURVES + 2 * n + k],
    })),
  };
}

/** Sea surface hidden ahead of the bow by the deck cargo [m] (SPEC F9); infinite where the sight never comes down to it. */
function hiddenSea(stow: Stow, floating: Floating): number {
  const { ship, boxes } = stow.problem;
  const { eyeX, eyeZ, bowX } = ship.profile.visibility;
  const waterSlope = (floating.fore - floating.aft) / ship.profile.particulars.lpp;
  let hidden = 0;
  for (let s = 0; s < ship.stacks.count; s++) {
    if (ship.stacks.level[s] !== DECK || stow.count[s * 2] + stow.count[s * 2 + 1] === 0) continue;
    let top = 0;
    let end = -Infinity;
    for (let half = 0; half < 2; half++) {
      const count = stow.count[s * 2 + half];
      if (count === 0) continue;
      const highest = stow.boxAt(s, half, count - 1);
      top = Math.max(top, ship.stacks.z[s] + stow.height[s * 2 + half] + boxes.overHeight[highest]);
      for (let k = 0; k < count; k++) {
        const box = stow.boxAt(s, half, k);
        if (box >= 0) end = Math.max(end, foreEnd(stow, s, box));
      }
    }
    if (end <= eyeX) continue;
    const drop = (eyeZ - top) / (end - eyeX);
    const meets = drop + waterSlope <= 0 ? Infinity : eyeX + (eyeZ - floating.aft - waterSlope * eyeX) / (drop + waterSlope);
    hidden = Math.max(hidden, meets - bowX);
  }
  return hidden;
}

function foreEnd(stow: Stow, stack: number, box: number): number {
  const { ship, boxes } = stow.problem;
  const x = ship.bays.x[ship.stacks.bay[stack]];
  const length = LENGTH[boxes.length[box]];
  if (stow.halfOf[box] === 2 || ship.bays.number[ship.stacks.bay[stack]] % 2 !== 0) return x + length / 2;
  return x + (stow.halfOf[box] === 0 ? HALF_OFFSET : -HALF_OFFSET) + length / 2;
}
