import type { Call } from '@estiba/port';
import { type CallOptions, generateCall as generate } from '@estiba/port/generate';
import { stowAboard } from './stow-aboard.ts';

export { generateVessel, generateVoyage, VESSEL_CLASSES, type VesselClass } from '@estiba/port/generate';

/** A whole call of a generated ship: what is aboard on arrival (stowed by this planner), load list, yard, cranes, ports to come. The same options give the same call. */
export function generateCall(options: Omit<CallOptions, 'stow'>): Call {
  return generate({ ...options, stow: (vessel, containers, rotation) => stowAboard(vessel, containers, rotation, options.seed) });
}
