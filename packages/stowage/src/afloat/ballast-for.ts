import type { Stow } from '../state/stow.ts';
import { type Ballast, chooseBallast } from './ballast.ts';
import type { Gauges } from './gauges.ts';

/**
 * Ballast for what stands: what is in her tanks [t], as long as it keeps the ship within her limits (SPEC F2 to F10); else what is chosen anew from there.
 * Where neither keeps them, the one that is less far outside.
 */
export function ballastFor(gauges: Gauges, stow: Stow, content: Float64Array): Ballast {
  const breach = breachWith(gauges, stow, content);
  if (breach === 0) return { content, breach };
  // Ballast is chosen with some room to every limit; where there is none, what she has may do better.
  const chosen = chooseBallast(gauges, stow, content);
  return breach < chosen.breach ? { content, breach } : chosen;
}

/** Infinite where she does not float, or a tank would hold what no tank can. */
function breachWith(gauges: Gauges, stow: Stow, content: Float64Array): number {
  const { tanks } = gauges.problem.ship.profile;
  const isInTanks = gauges.masses.ballast.every((t, i) => content[i] >= 0 && content[i] <= tanks[t].capacity);
  const reading = isInTanks ? gauges.read(stow, content) : null;
  return reading === null ? Infinity : gauges.breach(reading.values);
}
