import type { VesselProfile } from '@estiba/port';
import { interpolate } from './interpolate.ts';

/** A straight waterline [m]. */
export interface Waterline {
  readonly draftAft: number;
  readonly draftFore: number;
}

/** Buoyancy of the ship between two stations, its intensity running straight from one to the other [t/m, m]. */
export interface BuoyantStretch {
  readonly from: number;
  readonly to: number;
  readonly atFrom: number;
  readonly atTo: number;
}

/** Buoyancy along the ship at a waterline. */
export function buoyancyAt(vessel: VesselProfile, { draftAft, draftFore }: Waterline): readonly BuoyantStretch[] {
  const { stations, drafts, areas, density } = vessel.buoyancy;
  const stretches: BuoyantStretch[] = [];
  let from = 0;
  let atFrom = 0;
  for (let i = 0; i < stations.length; i++) {
    const to = stations[i];
    const atTo = density * interpolate(drafts, areas[i] ?? [], draftAft + ((draftFore - draftAft) * to) / vessel.particulars.lpp);
    if (i > 0) stretches.push({ from, to, atFrom, atTo });
    from = to;
    atFrom = atTo;
  }
  return stretches;
}

/** Mass of water displaced up to x, and its moment about x (the double integral) [t, t·m]. */
export function buoyancyUpTo(stretches: readonly BuoyantStretch[], x: number): { readonly force: number; readonly moment: number } {
  let force = 0;
  let moment = 0;
  for (const { from, to, atFrom, atTo } of stretches) {
    const end = Math.min(to, x);
    if (end <= from) continue;
    const length = end - from;
    const atEnd = atFrom + ((atTo - atFrom) * length) / (to - from);
    const part = ((atFrom + atEnd) / 2) * length;
    // The trapezium about its own end: an even part and a triangle that is highest at that end.
    const aboutEnd = (atFrom * length ** 2) / 2 + ((atEnd - atFrom) * length ** 2) / 6;
    force += part;
    moment += aboutEnd + part * (x - end);
  }
  return { force, moment };
}

/**
 * The waterline at which buoyancy carries a mass with its centre at x. Null when there is none with both draughts within
 * the table. Found by halving: the mean draught for the mass at a given trim, and the trim for the centre.
 */
export function findEquilibrium(vessel: VesselProfile, mass: number, centreX: number): Waterline | null {
  const deepest = vessel.buoyancy.drafts.at(-1) ?? 0;
  const foremost = vessel.buoyancy.stations.at(-1) ?? 0;
  const floatAt = (trim: number): { readonly line: Waterline; readonly isAft: boolean } => {
    const lineAt = (mean: number): Waterline => ({ draftAft: mean + trim / 2, draftFore: mean - trim / 2 });
    const mean = halve(-2 * deepest, 3 * deepest, (tried) => buoyancyUpTo(buoyancyAt(vessel, lineAt(tried)), foremost).force < mass);
    const { force, moment } = buoyancyUpTo(buoyancyAt(vessel, lineAt(mean)), foremost);
    return { line: lineAt(mean), isAft: foremost - moment / force < centreX };
  };
  const trim = halve(-deepest, deepest, (tried) => !floatAt(tried).isAft);
  const { line } = floatAt(trim);
  return isBalanced(vessel, line, mass, centreX, foremost) ? line : null;
}

/** Where a condition that holds below some point of a range stops holding. */
function halve(low: number, high: number, isBefore: (value: number) => boolean): number {
  let [below, above] = [low, high];
  for (let step = 0; step < 60; step++) {
    const middle = (below + above) / 2;
    // No number lies between the two.
    if (middle === below || middle === above) break;
    if (isBefore(middle)) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

function isBalanced(vessel: VesselProfile, line: Waterline, mass: number, centreX: number, foremost: number): boolean {
  const deepest = vessel.buoyancy.drafts.at(-1) ?? 0;
  const { force, moment } = buoyancyUpTo(buoyancyAt(vessel, line), foremost);
  const isWithinTable = [line.draftAft, line.draftFore].every((draft) => draft >= 0 && draft <= deepest);
  return isWithinTable && Math.abs(force - mass) <= 1e-6 * mass && Math.abs(foremost - moment / force - centreX) <= 1e-4;
}
