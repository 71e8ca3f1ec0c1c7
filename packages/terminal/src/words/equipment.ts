import type { Reason } from '@estiba/base';
import type { ContainerId } from '@estiba/port';

export type EquipmentKind = 'sts' | 'armg' | 'truck' | 'gate' | 'lasher';

/** Can the machine physically work: yes, with restrictions, no. */
export type TechnicalStatus = 'green' | 'yellow' | 'red';

/** Who is in command of the machine. The terminal gives work to `automatic` and `semi-automatic` ones only. */
export type OperationalStatus = 'automatic' | 'semi-automatic' | 'remote' | 'manual' | 'maintenance' | 'offline';

/** Is there word of it: yes, no longer (its work stays allocated), or not yet. */
export type LinkStatus = 'online' | 'lost' | 'never';

/** What a machine says it carries. */
export interface LoadClaim {
  /** null: it cannot tell. */
  readonly isLaden: boolean | null;
  /** null: it cannot tell which. */
  readonly boxes: readonly ContainerId[] | null;
}

/** A machine as the terminal knows it. */
export interface Equipment {
  readonly id: string;
  readonly kind: EquipmentKind;
  /** ARMG: its block. */
  readonly block: string | null;
  /** Truck: the cell that is kept for it alone, so that it can always be sent away. */
  readonly home: string | null;
  technical: TechnicalStatus;
  operational: OperationalStatus;
  link: LinkStatus;
  /** Given no work until an engineer clears it, and why. */
  barred: Reason | null;
  /** Truck: last cell it was seen at. */
  cell: string | null;
  /** Truck: its route, running or done last. */
  route: Route | null;
  /** Boxes on it or in its spreader. */
  holding: ContainerId[];
  /** Steps given to it and not ended, oldest first. */
  steps: string[];
  /** Steps that were its own lately, oldest first: late word of them is no news. */
  readonly past: string[];
  /** Truck: what it said last of its load. Crane: what it says it holds where that is not what the terminal knows; null where both agree. */
  load: LoadClaim | null;
  /** Truck: state of charge, per cent, as last logged. */
  charge: number | null;
  /** Truck: it was seen, in a trial, to stop where its released base ends. */
  stopsAtBase?: true;
  /** STS: the call it works. */
  call: string | null;
}

/** A truck's way over cells. What is released is taken for driven, even when the truck is silent (VDA 5050 2.1, 6.6). */
export interface Route {
  /** Also the VDA 5050 orderId. */
  readonly id: string;
  /** Names of cells; the first is where the truck stood. */
  readonly cells: readonly string[];
  /** Index of the last cell the truck may drive to. */
  released: number;
  /** Index of the last cell it has passed or reached. */
  passed: number;
  /** The job step it serves; null when the truck only goes to park. */
  readonly step: string | null;
  isDone: boolean;
}
