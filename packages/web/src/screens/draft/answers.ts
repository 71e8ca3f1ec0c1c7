import type { Reason } from '@estiba/base';
import type { ShipCondition, TermSources } from '@estiba/port';
import type { Breach } from '../ship/figures/answers.ts';

/** What the server says of a draft: its edit number grows with everything that happens to it. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly call: string;
  readonly by: string;
  readonly begunAt: number;
  readonly plan: string | null;
  /** State of the call it stands on; a rebase takes up the newest. */
  readonly revision: number;
  /** The call went on since: it must be rebased before it can become the plan. */
  readonly isOutdated: boolean;
  readonly edit: number;
  readonly last: LastChange;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly finish: Finish | null;
  readonly committed: { readonly by: string; readonly at: number; readonly plan: string } | null;
}

export interface LastChange {
  readonly by: string;
  readonly at: number;
  readonly what: string;
}

/** The planner at work on a draft, or what became of it. */
interface Finish {
  readonly by: string;
  readonly state: string;
  readonly share: number;
  readonly phase: string | null;
  readonly bestCost: number | null;
  readonly leftOut: number | null;
  readonly violations: number | null;
  readonly problem: string | null;
}

/** A box that can be moved, and where the draft has it; `slot` null: not aboard. */
export interface DraftBox {
  readonly box: string;
  readonly slot: string | null;
  /** Slot in the plan the draft was begun from. */
  readonly was: string | null;
  readonly isRestow: boolean;
  readonly isLocked: boolean;
  readonly isLeftOut: boolean;
}

export interface DraftBoxes {
  readonly edit: number;
  readonly boxes: readonly DraftBox[];
  readonly cranes: readonly { readonly bay: number; readonly crane: string }[];
  readonly leaving: readonly string[];
  readonly notPlanned: readonly { readonly box: string; readonly reasons: readonly Reason[] }[];
}

/** The ship a draft works on: boxes that stay aboard whatever it does. */
export interface DraftShip {
  readonly revision: number;
  readonly stays: readonly { readonly box: string; readonly slot: string }[];
}

export interface EditLine {
  readonly number: number;
  readonly by: string;
  readonly at: number;
  readonly does: string;
  readonly boxes: number;
  readonly isDone: boolean;
}

/** Where held boxes could go, one upon the other, on top of each stack; or what refuses them there. */
export interface Offers {
  readonly edit: number;
  readonly offers: readonly { readonly slots: readonly string[]; readonly refused: Reason | null }[];
}

/** Reasons against each of the moves that were tried, in their order. */
export interface Trials {
  readonly edit: number;
  readonly trials: readonly (readonly Reason[])[];
}

export interface Figures {
  readonly before: number;
  readonly after: number;
}

export interface Difference {
  readonly moved: readonly MovedBox[];
  readonly score: readonly { readonly term: string; readonly unit: string; readonly value: Figures; readonly cost: Figures }[];
  readonly cost: Figures;
  readonly digs: Figures;
  /** [ms] */
  readonly makespan: Figures;
  /** [t] */
  readonly ballast: Figures;
}

export interface MovedBox {
  readonly box: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Judgement {
  readonly edit: number;
  readonly mayCommit: boolean;
  readonly broken: readonly Breach[];
  readonly violations: number;
  readonly inherited: number;
  readonly leftOut: readonly { readonly box: string; readonly reasons: readonly Reason[] }[];
  /** `hidden` null: the line of sight never comes down to the sea. */
  readonly condition: Omit<ShipCondition, 'hidden'> & { readonly hidden: number | null };
  readonly difference: Difference;
}

/** A repair that is proposed: nothing of it is done before it is taken. */
export interface Repair {
  readonly edit: number;
  /** All of it, as a wish to repair takes it. */
  readonly moves: readonly (Move & { readonly from: string | null })[];
  /** Boxes that move beside those that were wanted. */
  readonly moved: readonly {
    readonly box: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly reasons: readonly Reason[];
  }[];
  readonly score: Difference['score'];
  readonly cost: Figures;
  /** How far the ship is outside her limits; 0: not at all. */
  readonly breach: Figures;
}

export interface Score {
  readonly edit: number;
  readonly terms: readonly TermSources[];
}

export interface PlaceCost {
  readonly slot: string;
  readonly cost: number;
  readonly terms: readonly { readonly term: string; readonly unit: string; readonly value: number; readonly cost: number }[];
}

/** Why a box stands where it stands, and what stands in the way elsewhere. */
export interface Why {
  readonly edit: number;
  readonly box: string;
  readonly place: PlaceCost | null;
  readonly why: readonly Reason[];
  readonly others: readonly PlaceCost[];
  readonly refused: readonly Reason[];
  readonly places: readonly { readonly slot: string; readonly cost: number | null; readonly refused: Reason | null }[];
}

interface WithAndWithout {
  readonly with: number;
  readonly without: number;
}

export interface RuleCost {
  readonly rule: string;
  readonly cost: WithAndWithout;
  readonly leftOut: WithAndWithout;
  readonly restows: WithAndWithout;
  /** [ms] */
  readonly makespan: WithAndWithout;
}

/** What each group of rules costs, as far as it is reckoned. */
export interface RuleCostsAnswer {
  readonly state: string;
  readonly share: number;
  readonly problem: string | null;
  readonly rows: readonly RuleCost[];
}

export interface Rebased {
  readonly draft: Draft;
  readonly kept: number;
  readonly dropped: readonly { readonly box: string; readonly reasons: readonly Reason[] }[];
}

export interface Committed {
  readonly draft: Draft;
  readonly difference: Difference;
}

export type Move = { readonly box: string; readonly to: string | null };

/** What a person wants done to a draft. */
export type Wish =
  | { readonly does: 'move' | 'repair'; readonly moves: readonly Move[] }
  | { readonly does: 'leave-out' | 'bring-back' | 'lock' | 'unlock'; readonly boxes: readonly string[] }
  | { readonly does: 'assign'; readonly bay: number; readonly crane: string | null };
