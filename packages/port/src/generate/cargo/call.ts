import { kilograms, metres, milliseconds } from '@estiba/base';
import type { Call, QuayCrane, StowedContainer } from '../../call/call.ts';
import type { Container, PortCode } from '../../container/container.ts';
import type { VesselProfile } from '../../vessel/profile.ts';
import type { VesselClass } from '../particulars.ts';
import { generateVessel } from '../vessel.ts';
import { generateCargo } from './cargo.ts';
import { HOME } from './rotation.ts';
import { generateYard } from './yard.ts';

/** What is asked of a generated call. */
export interface CallOptions {
  readonly vessel: VesselClass | VesselProfile;
  /** TEU aboard at departure, as a share of the ship's: 0.6, 0.8, 0.95. */
  readonly utilisation: number;
  /** Ports still to come after Chancay, 1 to 10. */
  readonly ports: number;
  readonly seed: number;
  /** Quay cranes; absent: as many as such a ship usually gets. */
  readonly cranes?: number;
  /** Stows what is aboard on arrival: a planner, passed in by whoever has one. Ports in order, Chancay first. A box it leaves out is not aboard. */
  readonly stow: (vessel: VesselProfile, containers: readonly Container[], rotation: readonly PortCode[]) => readonly StowedContainer[];
}

/** Work begins on 1 December 2026, 11:00 UTC, 06:00 in Chancay. */
const WORK_START = milliseconds(Date.UTC(2026, 11, 1, 11));
/** Chancay's berths are 17.8 m deep; with water under the keel. */
const BERTH_DRAFT = metres(17);
const CRANE_RATE = 30;
const TWIN_LIFT = kilograms(50_000);
const METRES_PER_CRANE = 75;

/** A whole call at Chancay: ship, cargo aboard, load list, yard and cranes. The same options give the same call. */
export function generateCall(options: CallOptions): Call {
  const vessel = typeof options.vessel === 'number' ? generateVessel(options.vessel) : options.vessel;
  const { utilisation, ports, seed } = options;
  const cargo = generateCargo({ vessel, utilisation, ports, seed });
  return {
    id: `CHY-2026-${String(seed).padStart(4, '0')}`,
    vessel,
    port: HOME,
    voyage: `${String(seed % 1000).padStart(3, '0')}N`,
    rotation: cargo.rotation,
    arrival: options.stow(vessel, [...cargo.onward, ...cargo.discharge], [HOME, ...cargo.rotation]),
    loadList: cargo.loadList,
    ...generateYard(cargo.loadList, seed),
    cranes: cranesFor(vessel, options.cranes),
    tanks: new Map(),
    limits: { maxDraft: BERTH_DRAFT, workStart: WORK_START },
  };
}

/** As many cranes as such a ship usually gets, or as asked for. */
export function cranesFor(vessel: VesselProfile, count = Math.max(2, Math.round(vessel.particulars.loa / METRES_PER_CRANE))): QuayCrane[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `QC${String(i + 1).padStart(2, '0')}`,
    movesPerHour: CRANE_RATE,
    twinLiftLimit: TWIN_LIFT,
  }));
}
