import type { Anytime, Reason } from '@estiba/base';
import type { ContainerId } from '@estiba/port';
import type { Change as Figure, TermChange } from '../../explain/compare-plans.ts';
import type { Change, Changed, Objection } from '../changes.ts';

/** What a repair is asked for. */
export interface RepairQuestion {
  /** Wanted in any case: what stands in the way makes room. None: what is broken or ashore in the draft as it is. */
  readonly changes?: readonly Change[];
  /** Boxes that keep their slot. */
  readonly locks?: ReadonlySet<ContainerId>;
  /** Boxes that are to stay ashore. */
  readonly leftOut?: ReadonlySet<ContainerId>;
  /** Same draft, same question, same seed: the same repair. */
  readonly seed?: number;
  readonly steering?: Anytime;
}

/** A box the repair moves beside those that were wanted, and why. */
export interface RepairMove extends Changed {
  readonly reasons: readonly Reason[];
}

/** A repair, to be looked at before it is taken: `DraftPlan.change(changed)` makes all of it. */
export interface Repair {
  readonly ok: true;
  /** What was wanted and what follows from it. */
  readonly changed: readonly Changed[];
  /** What follows alone. */
  readonly moved: readonly RepairMove[];
  readonly score: readonly TermChange[];
  readonly cost: Figure;
  /** How far the ship is outside her own limits, in scales of SPEC F's gauges; 0 within all. */
  readonly breach: Figure;
}

/** A repair, or what cannot be helped: then nothing is proposed. */
export type Repaired = Repair | { readonly ok: false; readonly objections: readonly Objection[] };
