import type { Reason } from '@estiba/base';
import type { Container, ContainerId, YardPosition } from '@estiba/port';
import type { EventData } from './event.ts';
import type { OperationalStatus, TechnicalStatus } from './words/equipment.ts';
import type { Resolution } from './words/exception.ts';

/** Everything that can be asked of the terminal, by name. */
export interface CommandData {
  // From people, lists and schedules.
  openTerminal: EventData['terminalOpened'];
  takeInventory: EventData['inventoryTaken'];
  announceCall: EventData['callAnnounced'];
  listCall: EventData['callListed'];
  /** Another place at the quay, or another time, for a ship still to come; the berth follows from the place. */
  rescheduleCall: Omit<EventData['callRescheduled'], 'berth'> & {
    /** Where and when she was to lie as whoever asks saw it: refused where that is so no more. Absent: whatever it was. */
    readonly seen?: Pick<EventData['callRescheduled'], 'bowAt' | 'eta' | 'etd'>;
  };
  changeLoadList: EventData['loadListChanged'];
  berthCall: { readonly call: string };
  acceptPlan: EventData['planAccepted'] & {
    /** `CallVisit.revision` the plan was made for; absent: whoever gives it answers for that. */
    readonly basis?: number;
  };
  /** The planner is to plan what is not started anew, and why: by the standing policies, or by a person. */
  requestPlan: EventData['planRequested'];
  pauseQueue: EventData['queuePaused'];
  resumeQueue: EventData['queueResumed'];
  sailCall: { readonly call: string };
  placeHold: EventData['holdPlaced'];
  releaseHold: EventData['holdReleased'];
  /** A mass verified by the shipper (VERMAS) or weighed at the gate. */
  reportWeight: { readonly box: ContainerId; readonly kg: number; readonly source: 'vgm' | 'gate' };
  /** A person found a box ashore in another place than the terminal knew, or set it there by hand. */
  recordPlace: { readonly box: ContainerId; readonly position: YardPosition; readonly note: string };
  /** A person found each of two boxes where the other was thought to be. */
  exchangeBoxes: EventData['boxesExchanged'];
  barEquipment: { readonly id: string; readonly reason: Reason };
  clearEquipment: { readonly id: string };
  /** `from`: who holds it now and is relieved of it; absent: nobody does. */
  takeException: { readonly id: string; readonly from?: string };
  /** Whoever holds it leaves it to others. */
  handBackException: { readonly id: string };
  /** `why` comes from a standing policy: the cause is gone. */
  resolveException: { readonly id: string; readonly resolution: Resolution; readonly why?: Reason };
  cancelJob: { readonly job: string; readonly reason: Reason };
  closeBerth: { readonly berth: string; readonly reason: Reason };
  openBerth: { readonly berth: string };

  // From the standing policies.
  /** The planner came to no plan, or to one the terminal refuses: a person is asked. */
  reportPlanFailure: EventData['planFailed'];
  /** A line that was started and cannot go on is given up, to be planned anew; refused while a crane is at work on it. */
  giveUpLine: { readonly job: string; readonly reason: Reason };
  assignCranes: EventData['cranesAssigned'];
  /** The next line of a crane's work queue becomes a job; for boxes coming ashore with the yard place each goes to. */
  startLine: {
    readonly call: string;
    readonly crane: string;
    readonly number: number;
    readonly toYard: readonly YardPosition[];
    readonly reasons: readonly Reason[];
  };
  /** A box is moved within a block: a dig, or housekeeping. */
  shiftInYard: {
    readonly box: ContainerId;
    readonly to: YardPosition;
    readonly kind: 'yard-shift' | 'housekeeping';
    readonly reasons: readonly Reason[];
  };
  /** A road truck's box comes in to this place, or goes out. */
  serveVisitor: { readonly visitor: string; readonly toYard: YardPosition | null; readonly reasons: readonly Reason[] };
  lashBay: { readonly call: string; readonly bay: number; readonly does: 'lash' | 'unlash'; readonly reasons: readonly Reason[] };
  dispatchStep: {
    readonly step: string;
    readonly machine: string /** Cell of the exchange, for a truck's step. */;
    readonly cell: string | null;
    readonly reasons: readonly Reason[];
  };
  withdrawStep: { readonly step: string; readonly reason: Reason };
  planRoute: EventData['routePlanned'];
  releaseBase: EventData['baseReleased'];
  cutRoute: EventData['routeCut'];
  /** Time went on: leases and silences are looked at. */
  passTime: Record<string, never>;

  // From machines, as adapters understood them. All are level-triggered: the same report twice changes nothing the second time.
  observeTruck: TruckObservation;
  observeCrane: CraneObservation;
  observeLink: { readonly id: string; readonly link: 'online' | 'lost' };
  observeWind: { readonly metresPerSecond: number; readonly isStopped: boolean };
  observeVisitor: {
    readonly visitor: string;
    readonly phase: 'at-gate' | 'at-exchange' | 'gone';
    /** Exchange place it was seen at; absent: nobody sees that. */
    readonly cell?: string;
    readonly purpose: 'deliver' | 'collect';
    readonly box: ContainerId;
    readonly container: Container | null;
  };
  /** The adapter found a machine breaking the protocol: beyond its released base, an unknown order, schema errors. */
  observeFault: {
    readonly id: string;
    readonly reason: Reason;
    readonly isBarring: boolean;
    /** Cell where it goes on being so: who was told of it there is not told again and again. */
    readonly standsAt?: string;
  };
}

/** What a truck says of itself. */
export interface TruckObservation {
  readonly truck: string;
  readonly technical: TechnicalStatus;
  readonly operational: OperationalStatus;
  readonly charge: number | null;
  /** Its adapter has seen it, in a trial, stop where its released base ends. */
  readonly stopsAtBase?: true;
  /** Route it follows or followed last, and the index of the last cell reached on it. */
  readonly route: string | null;
  readonly passed: number;
  /** It stands still at the last cell of its released base. */
  readonly isAtRest: boolean;
  /** Cell it stands in when it has no route (start, restart). */
  readonly cell: string | null;
  /** Told where that is no cell: its place in the site's frame [m]; null when it does not know it. */
  readonly pose?: { readonly x: number; readonly y: number } | null;
  /** Boxes it says it carries; null when it cannot tell which, then `isLaden` counts. */
  readonly boxes: readonly ContainerId[] | null;
  readonly isLaden: boolean | null;
  /** Why it refused or lost its order, when it did. */
  readonly refusal: Reason | null;
}

/** What a crane, a lashing gang or the gate says of itself. */
export interface CraneObservation {
  readonly id: string;
  readonly technical: TechnicalStatus;
  readonly operational: OperationalStatus;
  readonly orders: readonly OrderObservation[];
  readonly holding: readonly ContainerId[];
}

/**
 * An order as its machine sees it (ISA-95 job states, OPC 10031-4, with the phase of the move). One that ended is to be told until its step is
 * done: while its lock is on hold what it says waits for an operator.
 */
export interface OrderObservation {
  readonly step: string;
  /** Which giving of the step it speaks of (`JobStep.attempt`); absent: the last. */
  readonly attempt?: number;
  readonly state: 'waiting' | 'running' | 'interrupted' | 'ended' | 'aborted' | 'rejected';
  readonly phase: 'queued' | 'gantry' | 'picking' | 'carrying' | 'awaiting-handover' | 'setting' | 'clear';
  /** Number read on the box by the crane's cameras. */
  readonly boxesRead: readonly ContainerId[];
  readonly weighedKg: number | null;
  readonly reason: Reason | null;
}

export type CommandType = keyof CommandData;

/** One thing asked for, by whom, under a key: the same key twice is one command. */
export type Command = {
  [T in CommandType]: { readonly type: T; readonly data: CommandData[T]; readonly key: string; readonly actor: string };
}[CommandType];
