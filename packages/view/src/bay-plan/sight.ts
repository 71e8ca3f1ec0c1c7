import type { ShipCondition, VesselProfile } from '@estiba/port';

/** How the ship floats, as far as the line of sight needs it. */
export type Afloat = Pick<ShipCondition, 'draftAft' | 'draftFore'>;

/**
 * The line of sight over the bow: the height above base that boxes may reach at a point x of the ship, so that the sea farther than
 * `maxHidden` ahead of the bow is seen (SOLAS V/22) [m]. Behind the bridge nothing is hidden: Infinity.
 */
export function sightOf(profile: VesselProfile, { draftAft, draftFore }: Afloat): (x: number) => number {
  const { eyeX, eyeZ, bowX, maxHidden } = profile.visibility;
  const waterAt = (x: number): number => draftAft + ((draftFore - draftAft) * x) / profile.particulars.lpp;
  const sea = bowX + maxHidden;
  const seaZ = waterAt(sea);
  return (x) => (x <= eyeX ? Infinity : seaZ + ((eyeZ - seaZ) * (sea - x)) / (sea - eyeX));
}
