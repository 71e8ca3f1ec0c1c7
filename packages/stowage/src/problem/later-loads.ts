import type { PortCode } from '@estiba/port';

/** What each port of the rotation loads, by port of discharge [TEU]. */
export type LaterLoads = readonly ReadonlyMap<PortCode, number>[];

/** The same as numbers, `[port * (ports + 1) + to]`; null where nothing is known. Boxes for ports that are not to come are left aside. */
export function compileLaterLoads(rotation: readonly PortCode[], later: LaterLoads | undefined): Float64Array | null {
  if (later === undefined) return null;
  const ports = rotation.length;
  const teu = new Float64Array(ports * (ports + 1));
  for (const [port, loads] of later.slice(0, ports).entries()) {
    for (const [pod, amount] of loads) {
      const to = rotation.indexOf(pod);
      if (to > port) teu[port * (ports + 1) + to] += amount;
    }
  }
  return teu;
}
