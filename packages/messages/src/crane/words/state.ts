import type { Milliseconds, Reason } from '@estiba/base';

/** Can the machine physically work: yes, with restrictions, no. */
export type TechnicalStatus = 'green' | 'yellow' | 'red';

export type OperationalStatus = 'automatic' | 'semi-automatic' | 'remote' | 'manual' | 'maintenance' | 'offline';

export const JOB_STATES = [
  'NotAllowedToStart.Waiting',
  'NotAllowedToStart.Ready',
  'NotAllowedToStart.Loaded',
  'AllowedToStart.Waiting',
  'AllowedToStart.Ready',
  'AllowedToStart.Loaded',
  'Running',
  'Interrupted.Held',
  'Interrupted.Suspended',
  'Ended',
  'Aborted',
] as const;
/** ISA-95 job order states with their substates (OPC 10031-4, 6.3). */
export type JobState = (typeof JOB_STATES)[number];

export const PHASES = ['queued', 'gantry', 'picking', 'carrying', 'awaiting-handover', 'setting', 'clear'] as const;
/** How far the move is; `clear`: the spreader is above safe height after it set. */
export type MovePhase = (typeof PHASES)[number];

/** An order as its machine sees it. An ended or aborted one stays until it is told `Clear`, so that nothing is lost with a message. */
export interface OrderReport {
  readonly orderId: string;
  readonly orderUpdateId: number;
  readonly state: JobState;
  readonly phase: MovePhase;
  /** Numbers read on the boxes, in the order's sequence. */
  readonly boxesRead: readonly string[];
  /** Of all boxes under the spreader. */
  readonly weighedKg?: number;
  /** Why it is interrupted, was aborted or refused. */
  readonly reason?: Reason;
}

export interface MachineFault {
  readonly code: string;
  readonly severity: 'warning' | 'critical';
  readonly description?: string;
  readonly since: Milliseconds;
}

/** What a crane or a lashing gang publishes on `state`: on every change and at least every ten seconds. */
export interface CraneState {
  readonly technical: TechnicalStatus;
  readonly operational: OperationalStatus;
  /** [m] in the site's frame: along the rails, across them, height of the spreader. Absent for who has none. */
  readonly position?: { readonly gantry: number; readonly trolley: number; readonly hoist: number };
  readonly spreader?: { readonly locked: boolean; readonly landed: boolean /** Feet it is set to. */; readonly size: 20 | 40 | 45 };
  /** [m/s] at the boom. */
  readonly wind?: number;
  readonly orders: readonly OrderReport[];
  /** Boxes in the spreader. */
  readonly holding: readonly string[];
  readonly faults: readonly MachineFault[];
}

/** What a crane may publish on `visualization`, as often as it likes: for the eye only. Nobody decides by it. */
export interface CraneVisualization {
  readonly position: NonNullable<CraneState['position']>;
}

/** What a machine, or the broker in its place (last will), publishes on `connection`, retained. */
export interface MachineConnection {
  readonly state: 'online' | 'offline' | 'broken';
}
