import type { PortCode } from '@estiba/port';

/** What each port of the rotation loads, by port of discharge [TEU]. */
export type LaterLoads = readonly ReadonlyMap<PortCode, number>[];

/** More than any ship takes, by far: what is more is a mistake, and sums of it would say nothing. */
const MOST_TEU = 1_000_000;

/** The same as numbers, `[port * (ports + 1) + to]`; null where nothing is known. Boxes for ports that are not to come are left aside. @throws RangeError where an amount is none. */
export function compileLaterLoads(rotation: readonly PortCode[], later: LaterLoads | undefined): Float64Array | null {
  if (later === undefined) return null;
  const ports = rotation.length;
  const teu = new Float64Array(ports * (ports + 1));
  for (const [port, loads] of later.slice(0, ports).entries()) {
    for (const [pod, amount] of loads) {
      if (!(amount >= 0 && amount <= MOST_TEU))
        throw new RangeError(
          `later loads: ${rotation[port]} is told to load ${amount} TEU for ${pod}, not 0 to ${MOST_TEU}. Maybe it is in kilograms, or two numbers ran together.`,
        );
      const to = rotation.indexOf(pod);
      if (to > port) teu[port * (ports + 1) + to] += amount;
    }
  }
  return teu;
}
