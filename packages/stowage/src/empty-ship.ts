import { milliseconds } from '@estiba/base';
import { type Call, type Container, type PortCode, portCode, type StowedContainer, type VesselProfile } from '@estiba/port';
import { slotOf } from './problem/places.ts';
import type { Stow } from './state/stow.ts';

/** An empty ship at a port before the rotation's first, and all these boxes to load: for generated calls that need a ship already laden. */
export function emptyShipCall(vessel: VesselProfile, containers: readonly Container[], rotation: readonly PortCode[]): Call {
  return {
    id: 'earlier-port',
    vessel,
    port: portCode(''),
    voyage: '',
    rotation,
    arrival: [],
    loadList: containers,
    yard: new Map(),
    yardOthers: [],
    cranes: [{ id: 'QC', movesPerHour: 30 }],
    tanks: new Map(),
    limits: { workStart: milliseconds(0) },
  };
}

/** Every box of such a call that has a place, and its slot. */
export function boxesAboard({ problem, stackOf, halfOf, positionOf }: Stow): StowedContainer[] {
  return problem.call.loadList.flatMap((container, box) =>
    stackOf[box] < 0 ? [] : [{ container, slot: slotOf(problem.ship, stackOf[box], halfOf[box], positionOf[box]) }],
  );
}
