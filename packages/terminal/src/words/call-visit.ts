import type { Milliseconds, Reason } from '@estiba/base';
import type { Place } from './place.ts';
import type { Container, ContainerId, PortCode, ShipOutline, Slot, WorkInstruction } from '@estiba/port';

/** A visit as it is announced. */
export interface CallAnnouncement {
  readonly call: string;
  /** Name of the ship's profile for planners: a file of `vessels/`, or `class:18000` for a generated one. */
  readonly vessel: string;
  readonly outline: ShipOutline;
  readonly port: PortCode;
  readonly voyage: string;
  readonly rotation: readonly PortCode[];
  readonly berth: string;
  /** Quay metre of the bow; the ship lies with her bow towards greater metres. */
  readonly bowAt: number;
  readonly eta: Milliseconds;
  readonly etd: Milliseconds | null;
  /** Deepest draught while she is here [m]; absent: nobody said, and no depth is held against her. */
  readonly draught?: number;
}

export type CallPhase = 'announced' | 'alongside' | 'working' | 'complete' | 'sailed';

/** A call under way. */
export interface CallVisit extends CallAnnouncement {
  phase: CallPhase;
  /** What is aboard and what is to be loaded is known. */
  isListed: boolean;
  plan: string | null;
  /** Cranes on it, in order from the bow. */
  cranes: string[];
  /** What each crane still has to do, in order, and what it has been started on. */
  readonly queues: Map<string, QueueState>;
  /** What the lines want loaded. */
  loadList: ContainerId[];
  /** Boxes of the load list that the plan leaves ashore. */
  leftOut: ContainerId[];
  /** Why it does, where that is known. */
  whyLeftOut: readonly WhyLeftOut[];
  /** Cranes of the call that the plan does without, because they were out. */
  without: readonly string[];
  /** Cranes that are to begin no further line of hers, and why. */
  readonly paused: Map<string, Reason>;
  /** A new plan is asked for, and why; null: none is. */
  planWanted: readonly Reason[] | null;
  /** Why a plan was wanted when the planner failed last; null: it has not since the last plan. */
  planFailed: readonly Reason[] | null;
  /** Grows with every change that a plan must know of: lines started or given up, other cranes, another list, place or time, another plan. */
  revision: number;
  /** Lids off the ship. */
  readonly openLids: Set<string>;
  /** Bays whose deck boxes are lashed. */
  readonly lashed: Set<number>;
  /** Boxes aboard by slot address BBBRRTT. */
  readonly aboard: Map<string, ContainerId>;
}

/** She lies at her berth and has not done all her work. */
export const isAtQuay = ({ phase }: Pick<CallVisit, 'phase'>): boolean => phase === 'alongside' || phase === 'working';

export interface WhyLeftOut {
  readonly box: ContainerId;
  readonly reasons: readonly Reason[];
}

export interface QueueState {
  instructions: readonly WorkInstruction[];
  /** Lines started, done or not: a line becomes a job in this order. */
  started: number;
  done: number;
}

/** A box the terminal knows: the words of the trade about it, where it is, and what stops it. */
export interface Unit {
  container: Container;
  place: Place;
  readonly holds: Set<HoldKind>;
  /** Job that moves it now. */
  job: string | null;
}

export type HoldKind = 'customs' | 'line' | 'weight' | 'reefer' | 'damage';

export interface ListedAboard {
  readonly container: Container;
  readonly slot: Slot;
}
