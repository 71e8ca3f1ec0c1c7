import { expectedBoxes, type PortCode, type Voyage, type VoyagePort } from '@estiba/port';
import type { LaterLoads } from '../problem/later-loads.ts';

/** What the ports after port `at` of the voyage load, as far as it is known. */
export function laterLoads(voyage: Voyage, at: number): LaterLoads {
  return voyage.ports.slice(at + 1).map(loadsByPort);
}

function loadsByPort({ port, loadList, expected }: VoyagePort): ReadonlyMap<PortCode, number> {
  const teu = new Map<PortCode, number>();
  for (const { pod, sizeType } of [...loadList, ...expectedBoxes(port, expected)]) {
    teu.set(pod, (teu.get(pod) ?? 0) + (sizeType.lengthFt === 20 ? 1 : 2));
  }
  return teu;
}
