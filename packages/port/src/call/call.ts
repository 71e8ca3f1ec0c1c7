import type { Kilograms, Metres, Milliseconds, Tonnes } from '@estiba/base';
import type { Container, ContainerId, PortCode } from '../container/container.ts';
import type { Slot } from '../vessel/slot.ts';
import type { VesselProfile } from '../vessel/profile.ts';
import type { YardPosition } from './yard.ts';

/** One visit of one ship to this port, with all a planner is given. */
export interface Call {
  /** Name of the call, unique in the terminal: `CHY-2026-0412`. */
  readonly id: string;
  readonly vessel: VesselProfile;
  /** This port. */
  readonly port: PortCode;
  readonly voyage: string;
  /** Ports still to come after this one, in order. A port of discharge that is not among them cannot be loaded. */
  readonly rotation: readonly PortCode[];
  /** What is aboard on arrival, and where. */
  readonly arrival: readonly StowedContainer[];
  /** What the lines want loaded here. */
  readonly loadList: readonly Container[];
  /** Where each box of the load list stands; a box that is not here yet has no entry. */
  readonly yard: ReadonlyMap<ContainerId, YardPosition>;
  /** Other boxes in the same blocks that do not sail with this ship but may stand on those that do. */
  readonly yardOthers: readonly { readonly id: ContainerId; readonly position: YardPosition }[];
  readonly cranes: readonly QuayCrane[];
  /** Lids off the ship when work begins, as in a call that is under way; absent: none. */
  readonly openLids?: ReadonlySet<string>;
  /** Content of tanks now, by tank id, where it differs from the profile. */
  readonly tanks: ReadonlyMap<string, Tonnes>;
  readonly limits: CallLimits;
}

/** A box aboard and its place. */
export interface StowedContainer {
  readonly container: Container;
  readonly slot: Slot;
}

/** A quay crane as the planner sees it. Cranes stand in order along the ship, bow to stern. */
export interface QuayCrane {
  readonly id: string;
  /** Single lifts an hour when nothing is in its way. */
  readonly movesPerHour: number;
  /** Lifts two 20' boxes, or moves them as one twin lift, up to this mass together; absent: no twin lift. */
  readonly twinLiftLimit?: Kilograms;
}

/** What the port, the berth and the clock allow. */
export interface CallLimits {
  /** Deepest draught at this berth and the way out. */
  readonly maxDraft?: Metres;
  /** Work may start, UTC. */
  readonly workStart: Milliseconds;
}
