import type { Milliseconds, Reason } from '@estiba/base';
import type { ContainerId } from '@estiba/port';
import type { EquipmentKind } from './equipment.ts';
import type { Place } from './place.ts';

export type JobKind =
  | 'discharge'
  | 'load'
  | 'restow-off'
  | 'restow-on'
  | 'shift-aboard'
  | 'open-lid'
  | 'close-lid'
  | 'unlash'
  | 'lash'
  | 'yard-shift'
  | 'housekeeping'
  | 'gate-in'
  | 'gate-out';

/** Stage of a move (N4's words): planned, being fetched, carried, put down, complete; or stopped. */
export type JobStage = 'planned' | 'fetch' | 'carry' | 'put' | 'complete' | 'cancelled';

/** One coordinated piece of work on one box, the two of a twin lift, a lid or a bay (TIC 4.0: job instruction). */
export interface Job {
  /** `CALL/STS02/0123` for a line of a crane's work queue, else named for what it does. */
  readonly id: string;
  readonly kind: JobKind;
  readonly call: string | null;
  /** Quay crane whose work queue it comes from; null for work that is in no queue. */
  readonly crane: string | null;
  /** Lines of that queue it does: one, two for a box shifted aboard, none for work that is in no queue. */
  readonly lines: number;
  readonly boxes: readonly ContainerId[];
  readonly steps: JobStep[];
  stage: JobStage;
  /** Why it waits, when it does: a hold, a suspended step. */
  waits: Reason | null;
}

export type StepState =
  | 'planned'
  | 'dispatched'
  | 'accepted'
  | 'running'
  | 'at-handover'
  | 'done'
  | 'rejected'
  | 'aborted'
  | 'suspended'
  | 'cancelled';

/** What one machine does for a job (TIC 4.0: order). */
export interface JobStep {
  /** `${job}#${number}`, the order's name towards the machine; the number is the step's index in its job. */
  readonly id: string;
  readonly machineKind: EquipmentKind;
  readonly work: StepWork;
  /** Boxes this step moves: in a twin job one yard crane fetches one of the two. */
  readonly boxes: readonly ContainerId[];
  /** Steps of the same job, by number, that must be done first. */
  readonly after: readonly number[];
  /** Step of the same job, by number, that meets this one at a handover: the truck's for a crane, the crane's for a truck. */
  readonly meets: number | null;
  state: StepState;
  machine: string | null;
  /** Counts the times it was given to a machine; part of nothing but the story. */
  attempt: number;
  reason: Reason | null;
  /** Causes for which a person had it given again: for the same cause that is not offered a second time. */
  retried?: string[];
}

export type StepWork =
  /**
   * A crane takes boxes from one place and sets them at another; one of the two may be a truck. A place names where the first box is or goes;
   * the second of a twin lift (fore, aft) has the bay two higher: `placeOfBox`.
   */
  | { readonly does: 'lift'; readonly from: Place | 'truck'; readonly to: Place | 'truck' }
  /** A truck goes to where a crane serves it, to receive or to deliver. */
  | { readonly does: 'receive' | 'deliver'; readonly where: Exchange }
  | { readonly does: 'lid'; readonly lid: string; readonly bay: number; readonly to: 'quay' | 'ship' }
  | { readonly does: 'lash' | 'unlash'; readonly bay: number }
  /** The gate lets a road truck in or out. */
  | { readonly does: 'admit'; readonly visitor: string };

/** Where truck and crane meet: beside a ship's bay at the quay, or beside a block's bay. The cell is chosen when the truck is sent. */
export type Exchange =
  | { readonly of: 'quay'; readonly call: string; readonly bay: number; readonly crane: string }
  | { readonly of: 'block'; readonly block: string; readonly bay: number };

/**
 * The handover lock: one owner at a time. `craneOwns`: the truck may not move; `mayLeave`: the spreader is clear.
 * It is operational; what physically keeps people and machines apart is the machines' own safety system.
 */
export type HandoverState = 'reserved' | 'truck-in' | 'crane-owns' | 'load-confirmed' | 'crane-clear' | 'may-leave' | 'hold';

export interface Handover {
  /** The cell it happens in; a cell has at most one. */
  readonly cell: string;
  /** Truck of the terminal, or visitor. */
  readonly truck: string;
  crane: string;
  readonly craneStep: string;
  readonly truckStep: string | null;
  state: HandoverState;
  /** While on hold: what it goes back to when a person says so. */
  heldFrom: HandoverState | null;
  /** Owner must be heard of before this moment; else an operator is asked. A lease never frees the lock by itself. */
  leaseUntil: Milliseconds;
  reason: Reason | null;
}
