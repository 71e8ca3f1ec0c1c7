import type { Reason, Tonnes } from '@estiba/base';
import type { ContainerId } from '../container/container.ts';
import type { Slot } from '../vessel/slot.ts';
import type { ShipCondition } from './ship-condition.ts';

/** The answer of the stowage planner: where every box goes, or why it does not. */
export interface LoadingPlan {
  /** Boxes of the load list and where they go. */
  readonly loads: readonly Placement[];
  /** Boxes aboard that must be moved here: taken off and set back, to another slot or the same. */
  readonly restows: readonly Restow[];
  /** Boxes discharged here, with the slot they leave. */
  readonly discharges: readonly Placement[];
  /** Boxes of the load list that stay ashore, and why. */
  readonly leftOut: readonly LeftOut[];
  /** Content of every ballast tank at departure, by tank id. */
  readonly ballast: ReadonlyMap<string, Tonnes>;
  readonly condition: ShipCondition;
  readonly score: readonly ScoreTerm[];
}

export interface Placement {
  readonly id: ContainerId;
  readonly slot: Slot;
}

export interface Restow {
  readonly id: ContainerId;
  readonly from: Slot;
  readonly to: Slot;
  /** Why it had to be moved. */
  readonly reason: Reason;
}

export interface LeftOut {
  readonly id: ContainerId;
  readonly reasons: readonly Reason[];
}

/** One term of the score: `cost = value × weight`, lower is better. */
export interface ScoreTerm {
  /** Name of the term: `restows`, `lid-moves`, `crane-spread`. */
  readonly term: string;
  /** What was counted, in the term's own unit. */
  readonly value: number;
  readonly unit: string;
  readonly weight: number;
  readonly cost: number;
}

/** One thing a term of the score counts: the boxes it speaks of, the bays they are in, and the lid, tank or port by name. */
export interface ScoreSource {
  readonly boxes: readonly ContainerId[];
  /** Numbers of bays of the profile. */
  readonly bays: readonly number[];
  readonly name: string | null;
  /** Its part of the term's value. */
  readonly value: number;
}

/** A term of the score with all it is made of, the greatest first. The values add up to the term's. */
export interface TermSources extends ScoreTerm {
  readonly sources: readonly ScoreSource[];
}
