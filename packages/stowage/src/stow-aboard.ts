import { untilDone } from '@estiba/base';
import type { Container, PortCode, StowedContainer, VesselProfile } from '@estiba/port';
import { boxesAboard, emptyShipCall } from './empty-ship.ts';
import { planLoading } from './plan-loading.ts';
import { type SearchSettings, untuned } from './search/settings.ts';

/** Enough to be neat, not to be the best: earlier ports are not perfect. */
const EFFORT = 0.25;
/** Room beyond what the boxes need: stacks are not filled to the last place. */
const ROOMY = 1.15;

/** Set by hand, and as many steps for a large ship as for a small one. */
const settings: SearchSettings = { ...untuned, stepsPerBox: 0 };

/**
 * Stows boxes in an empty ship as an earlier port would have: for generated calls that need a ship already laden.
 * Searched with settings set by hand, so that generated calls do not change with what is learned on them. Ports in the order of the rotation. Boxes that find no place are left out.
 */
export function stowAboard(
  vessel: VesselProfile,
  containers: readonly Container[],
  rotation: readonly PortCode[],
  seed: number,
): StowedContainer[] {
  const call = emptyShipCall(vessel, containers, rotation);
  return boxesAboard(planLoading(call, { seed, effort: EFFORT, settings }, untilDone, spareRoom(vessel, containers)).stow);
}

/** Share of the ship the boxes leave free, kept together so that the next port finds whole hatches empty. */
function spareRoom(vessel: VesselProfile, containers: readonly Container[]): number {
  const need = containers.reduce((sum, container) => sum + (container.sizeType.lengthFt === 20 ? 1 : 2), 0);
  return Math.max(0, 1 - (ROOMY * need) / vessel.particulars.teu);
}
