import type { Milliseconds } from '@estiba/base';
import type { StowedContainer } from '../call/call.ts';
import type { ShipOutline } from '../call/ship-outline.ts';
import type { YardPosition } from '../call/yard.ts';
import type { Container, PortCode } from '../container/container.ts';

/** The words of a scenario once its form is known to be right. */
export interface Scenario {
  readonly format: 'estiba-scenario/1';
  readonly site: string;
  readonly seed: number;
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  readonly calls: readonly ScenarioCall[];
  readonly inventory: readonly { readonly container: Container; readonly position: YardPosition }[];
  readonly visitors: readonly ScenarioVisitor[];
}

export interface ScenarioCall {
  readonly call: string;
  /** `class:18000`, or a file's path from the folder `vessels/`. */
  readonly vessel: string;
  readonly voyage: string;
  readonly rotation: readonly PortCode[];
  readonly eta: Milliseconds;
  readonly berth: string;
  /** Quay metre of the bow; the ship lies with her bow towards greater metres. */
  readonly bowAt: number;
  /** Deepest draught while she is here [m]; absent: nobody said. */
  readonly draught?: number;
  /** Quay cranes meant for her, ascending along the quay. */
  readonly cranes: readonly string[];
  readonly outline: ShipOutline;
  readonly arrival: readonly StowedContainer[];
  readonly loadList: readonly Container[];
}

export interface ScenarioVisitor {
  readonly id: string;
  /** When it is at the gate. */
  readonly at: Milliseconds;
  /** Brings a box, or fetches one. */
  readonly purpose: 'deliver' | 'collect';
  readonly container: Container;
}
