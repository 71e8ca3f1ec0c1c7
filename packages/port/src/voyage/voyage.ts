import type { Tonnes } from '@estiba/base';
import type { CallLimits, QuayCrane, StowedContainer } from '../call/call.ts';
import type { YardPosition } from '../call/yard.ts';
import type { Container, ContainerId, PortCode } from '../container/container.ts';
import type { VesselProfile } from '../vessel/profile.ts';
import type { ExpectedBoxes } from './expected.ts';

/** A ship's way over several ports, with what is known of each: all that is needed to plan every one of them. */
export interface Voyage {
  /** Name of the voyage, unique in the terminal; calls are named after it. */
  readonly id: string;
  readonly vessel: VesselProfile;
  /** Voyage number of the line. */
  readonly voyage: string;
  /** What is aboard when she comes to the first port, and where. */
  readonly arrival: readonly StowedContainer[];
  /** Content of tanks then, by tank id, where it differs from the profile. */
  readonly tanks: ReadonlyMap<string, Tonnes>;
  /** Ports to plan, in sailing order; each is called once. */
  readonly ports: readonly VoyagePort[];
  /** Ports after those, in order, of which no more is known: boxes may go there. */
  readonly beyond: readonly PortCode[];
}

/** One port of a voyage. */
export interface VoyagePort {
  readonly port: PortCode;
  /** Boxes the lines have named. */
  readonly loadList: readonly Container[];
  /** Boxes that are only forecast. */
  readonly expected: readonly ExpectedBoxes[];
  /** Where named boxes stand; of later ports mostly nothing is known. */
  readonly yard: ReadonlyMap<ContainerId, YardPosition>;
  readonly yardOthers: readonly { readonly id: ContainerId; readonly position: YardPosition }[];
  readonly cranes: readonly QuayCrane[];
  /** Content of tanks on arrival, where it is known to differ from that at the last departure: fuel burnt or bunkered. */
  readonly tanks: ReadonlyMap<string, Tonnes>;
  readonly limits: CallLimits;
}
