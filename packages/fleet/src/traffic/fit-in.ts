import { findHindered } from './find-circle.ts';
import type { Search, Trip, Way } from './search.ts';
import type { TrafficState } from './traffic-state.ts';

/** So often a way that closes a circle is tried anew before the truck yields to everybody. */
const ROUNDS = 24;

/**
 * The earliest way that closes no circle, where whoever is projected to come to a cell first passes first. When it would close one, the truck goes
 * behind those in circles that wait for it, and so on; in the end behind all that it would delay, which never closes a circle.
 */
export function fitIn(state: TrafficState, search: Search, trip: Omit<Trip, 'yields' | 'behind'>): Way | null {
  const behind = new Set<number>();
  for (let round = 0; round < ROUNDS; round++) {
    const way = search.find({ ...trip, yields: false, behind });
    if (way === null && round === 0) return null; // Who yields finds no more.
    if (way === null) break;
    const hindered = findHindered(state, { truck: trip.truck, ...way });
    if (hindered.length === 0) return way;
    for (const visit of hindered) behind.add(visit);
  }
  return search.find({ ...trip, yields: true, behind: new Set() });
}
