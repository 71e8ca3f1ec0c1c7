import type { VesselProfile } from '@estiba/port';
import type { Waterline } from './buoyancy.ts';
import { foreEnd, overHeight, topOf } from './box.ts';
import type { LoadedStack, Stowage } from './stowage.ts';

/** Sea surface a ship's deck stacks hide ahead of the bow [m], at the most, and the stack that hides it. */
export function hiddenAhead(
  vessel: VesselProfile,
  stowage: Stowage,
  line: Waterline,
): { readonly hidden: number; readonly by: LoadedStack | null } {
  let worst: { hidden: number; by: LoadedStack | null } = { hidden: 0, by: null };
  for (const stack of stowage.stacks) {
    if (stack.site.stack.level !== 'deck') continue;
    const hidden = hiddenBy(vessel, stack, line);
    if (!(hidden <= worst.hidden)) worst = { hidden, by: stack };
  }
  return worst;
}

/** How far ahead of the bow the line of sight over one stack meets the water; Infinity when it does not come down to it. */
function hiddenBy(vessel: VesselProfile, stack: LoadedStack, { draftAft, draftFore }: Waterline): number {
  const { eyeX, eyeZ, bowX } = vessel.visibility;
  const edge = Math.max(...stack.boxes.map(foreEnd));
  const top = Math.max(...stack.boxes.map((box) => topOf(box) + overHeight(box)));
  if (edge <= eyeX) return 0;
  const sightSlope = (top - eyeZ) / (edge - eyeX);
  const waterSlope = (draftFore - draftAft) / vessel.particulars.lpp;
  // Eye above the water at its own place, against how fast the line of sight nears the water.
  const height = eyeZ - (draftAft + waterSlope * eyeX);
  const fall = waterSlope - sightSlope;
  return fall > 0 ? Math.max(0, eyeX + height / fall - bowX) : Number.POSITIVE_INFINITY;
}
