import { driveOf, travelTime } from '../../world/motion.ts';

interface HoistSpeeds {
  readonly hoistLadenMetresPerMinute: number;
  readonly hoistEmptyMetresPerMinute: number;
}

/**
 * Times of a hoist [ms]. The drive gives the same power at every load, so a lighter box goes faster: the time of a metre grows with the mass, from
 * that of the empty spreader to that of the rated load, for which the laden speed is given. Where the rated load is not known every box goes at
 * the laden speed. A hoist that has moved `before` the same way without a stop is at its speed already.
 */
export function hoistUnder(speeds: HoistSpeeds, ratedTonnes: number | null, acceleration: number) {
  const { hoistLadenMetresPerMinute: laden, hoistEmptyMetresPerMinute: empty } = speeds;
  return (metres: number, loadKg: number, before: number): number => {
    const share = ratedTonnes === null ? Number(loadKg > 0) : Math.min(1, loadKg / 1000 / ratedTonnes);
    const drive = driveOf(1 / ((1 - share) / empty + share / laden), acceleration);
    return travelTime(drive, Math.abs(metres) + before) - travelTime(drive, before);
  };
}
