import { Random } from '@estiba/base';
import type { Triangular } from '@estiba/port';

/**
 * The stream of random numbers of one machine, by its name. Each has its own, so that a machine more or less, or what one of them does,
 * changes nothing for the others.
 */
export function streamOf(seed: number, name: string): Random {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return new Random((hash ^ Math.imul(seed, 0x9e3779b1)) >>> 0);
}

/** A draw from a triangular distribution [ms]. */
export function drawTriangular(random: Random, { low, mode, high }: Triangular): number {
  const u = random.next();
  const width = high - low;
  if (width <= 0) return mode * 1000;
  const share = (mode - low) / width;
  const seconds = u < share ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode));
  return seconds * 1000;
}

/** A lognormal factor of mean 1 and the given standard deviation. */
export function drawFactor(random: Random, deviation: number): number {
  const variance = Math.log(1 + deviation * deviation);
  return Math.exp(random.normal(-variance / 2, Math.sqrt(variance)));
}

/** Time until the next of events that come at a mean rate an hour [ms]; infinite at rate 0. */
export function drawInterval(random: Random, perHour: number): number {
  return perHour <= 0 ? Number.POSITIVE_INFINITY : (-Math.log(1 - random.next()) / perHour) * 3_600_000;
}
