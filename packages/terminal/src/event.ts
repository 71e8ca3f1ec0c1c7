import type { Milliseconds, Reason } from '@estiba/base';
import type { Container, ContainerId, WorkQueue, YardPosition } from '@estiba/port';
import type { CallAnnouncement, HoldKind, ListedAboard, WhyLeftOut } from './words/call-visit.ts';
import type { EquipmentKind, LinkStatus, LoadClaim, OperationalStatus, TechnicalStatus } from './words/equipment.ts';
import type { Resolution } from './words/exception.ts';
import type { HandoverState, Job } from './words/job.ts';
import type { Place } from './words/place.ts';

/** Everything that can happen, by name. The log is made of these and nothing else; a change of one's form raises its version in `event-version.ts`. */
export interface EventData {
  terminalOpened: {
    readonly site: string;
    readonly equipment: readonly {
      readonly id: string;
      readonly kind: EquipmentKind;
      readonly block: string | null;
      readonly home: string | null;
    }[];
  };
  inventoryTaken: { readonly units: readonly { readonly container: Container; readonly position: YardPosition }[] };

  callAnnounced: CallAnnouncement;
  /** What is aboard on arrival and what is to be loaded. */
  callListed: { readonly call: string; readonly arrival: readonly ListedAboard[]; readonly loadList: readonly Container[] };
  callBerthed: { readonly call: string };
  /** Replaces what was not started. Lines already started keep their jobs. */
  planAccepted: {
    readonly call: string;
    readonly plan: string;
    readonly queues: readonly WorkQueue[];
    readonly leftOut: readonly ContainerId[];
    /** Why boxes are left out, where that is known. */
    readonly why?: readonly WhyLeftOut[];
    /** Cranes of the call it does without, because they were out when it was made. */
    readonly without?: readonly string[];
  };
  /** What is not started is to be planned anew. */
  planRequested: { readonly call: string; readonly reasons: readonly Reason[] };
  /** That came to nothing. */
  planFailed: { readonly call: string; readonly reasons: readonly Reason[] };
  cranesAssigned: { readonly call: string; readonly cranes: readonly string[] };
  /** Another place at the quay, or another time, for a ship still to come. */
  callRescheduled: {
    readonly call: string;
    readonly berth: string;
    /** Quay metre of the bow. */
    readonly bowAt: number;
    readonly eta: Milliseconds;
    readonly etd: Milliseconds | null;
  };
  /** `add`: new on the load list, or told anew; `cancel`: off it. */
  loadListChanged: { readonly call: string; readonly add: readonly Container[]; readonly cancel: readonly ContainerId[] };
  /** A crane begins no further line of the call. */
  queuePaused: { readonly call: string; readonly crane: string; readonly reason: Reason };
  queueResumed: { readonly call: string; readonly crane: string };
  callCompleted: { readonly call: string };
  callSailed: { readonly call: string };

  holdPlaced: { readonly box: ContainerId; readonly hold: HoldKind; readonly note: string };
  holdReleased: { readonly box: ContainerId; readonly hold: HoldKind };
  weightReported: { readonly box: ContainerId; readonly kg: number; readonly source: 'crane' | 'vgm' | 'gate' };

  equipmentReported: {
    readonly id: string;
    readonly technical?: TechnicalStatus;
    readonly operational?: OperationalStatus;
    readonly link?: LinkStatus;
    readonly charge?: number;
    /** A truck was seen, in a trial, to stop where its released base ends. */
    readonly stopsAtBase?: true;
    readonly load?: LoadClaim | null;
  };
  equipmentBarred: { readonly id: string; readonly reason: Reason };
  equipmentCleared: { readonly id: string };
  truckLocated: { readonly truck: string; readonly cell: string };

  jobCreated: {
    readonly job: Job;
    readonly line: { readonly crane: string; readonly number: number } | null;
    readonly reasons: readonly Reason[];
  };
  jobWaits: { readonly job: string; readonly reason: Reason | null };
  jobEnded: { readonly job: string; readonly stage: 'complete' | 'cancelled'; readonly reason: Reason | null };
  stepDispatched: { readonly step: string; readonly machine: string; readonly reasons: readonly Reason[] };
  stepAccepted: { readonly step: string };
  stepStarted: { readonly step: string };
  stepAtHandover: { readonly step: string };
  stepDone: { readonly step: string };
  stepRejected: { readonly step: string; readonly reason: Reason };
  stepAborted: { readonly step: string; readonly reason: Reason };
  stepSuspended: { readonly step: string; readonly reason: Reason };
  stepCancelled: { readonly step: string; readonly reason: Reason };
  /** Back to planned, to be given again, perhaps to another machine. */
  stepReset: { readonly step: string; readonly reason: Reason };

  /** The one way a box changes its place, but for `boxesExchanged`. */
  boxMoved: { readonly box: ContainerId; readonly from: Place; readonly to: Place; readonly by: string };
  /** Nothing moved: each stands where the other was thought to. */
  boxesExchanged: { readonly one: ContainerId; readonly other: ContainerId; readonly note: string };
  lidMoved: { readonly call: string; readonly lid: string; readonly to: 'quay' | 'ship' };
  bayLashed: { readonly call: string; readonly bay: number; readonly isLashed: boolean };

  handoverReserved: {
    readonly cell: string;
    readonly truck: string;
    readonly crane: string;
    readonly craneStep: string;
    readonly truckStep: string | null;
    readonly leaseUntil: Milliseconds;
  };
  handoverMoved: {
    readonly cell: string;
    readonly state: HandoverState;
    readonly leaseUntil: Milliseconds;
    readonly reason: Reason | null;
    /** Given when another crane serves the cell than the one it was reserved for. */
    readonly crane?: string;
  };
  handoverFreed: { readonly cell: string };

  /** `before[i]`: route already planned over cell i that this one passes first; null: after all others there. */
  routePlanned: {
    readonly truck: string;
    readonly route: string;
    readonly cells: readonly string[];
    readonly before: readonly (string | null)[];
    readonly step: string | null;
    readonly reasons: readonly Reason[];
  };
  baseReleased: { readonly truck: string; readonly route: string; readonly upTo: number };
  cellPassed: { readonly truck: string; readonly route: string; readonly index: number };
  /** What was not released is given up: the route ends at its last released cell, or at cell `at` of it where the truck says it lost its order. */
  routeCut: { readonly truck: string; readonly route: string; readonly at?: number; readonly reason: Reason };

  visitorArrived: {
    readonly visitor: string;
    readonly purpose: 'deliver' | 'collect';
    readonly box: ContainerId;
    readonly container: Container | null;
  };
  visitorSent: { readonly visitor: string; readonly exchange: string };
  visitorAtExchange: { readonly visitor: string };
  visitorLeft: { readonly visitor: string };

  windReported: { readonly metresPerSecond: number; readonly isStopped: boolean };
  berthClosed: { readonly berth: string; readonly reason: Reason };
  berthOpened: { readonly berth: string };

  exceptionRaised: { readonly id: string; readonly about: string; readonly reason: Reason; readonly at: Milliseconds };
  /** `from`: who held it until then. */
  exceptionTaken: { readonly id: string; readonly by: string; readonly from?: string };
  exceptionHandedBack: { readonly id: string; readonly by: string };
  /** `why`: nobody had to answer, because its cause was gone. */
  exceptionResolved: { readonly id: string; readonly by: string; readonly resolution: Resolution; readonly why?: Reason };
  /** A command of a person that was refused: kept, because an audit asks for it. */
  commandRefused: { readonly command: string; readonly reasons: readonly Reason[] };
}

export type EventType = keyof EventData;

/** One thing that happened. */
export type TerminalEvent = { [T in EventType]: { readonly type: T; readonly data: EventData[T] } }[EventType];
