import type { Reason, Tonnes } from '@estiba/base';
import type { ContainerId, Placement, Slot } from '@estiba/port';
import type { BoxChanged } from '@estiba/stowage';

/** A loading plan as far as a draft keeps it: plain JSON. */
export interface KeptPlan {
  readonly loads: readonly Placement[];
  readonly restows: readonly { readonly id: ContainerId; readonly from: Slot; readonly to: Slot; readonly reason: Reason }[];
  /** Content of ballast tanks by tank [t]. */
  readonly ballast: readonly (readonly [string, Tonnes])[];
}

/** What was done to a draft; each can be undone. */
export type Deed =
  | { readonly does: 'move' | 'repair'; readonly changes: readonly BoxChanged[] }
  /** Off the ship, and not to be brought aboard by the planner. */
  | { readonly does: 'leave-out'; readonly changes: readonly BoxChanged[] }
  | { readonly does: 'bring-back' | 'lock' | 'unlock'; readonly boxes: readonly ContainerId[] }
  /** All work of a bay is given to a crane; null: to whom the planner gives it. */
  | { readonly does: 'assign'; readonly bay: number; readonly crane: string | null; readonly was: string | null }
  /** What the planner made of it. */
  | { readonly does: 'finish'; readonly before: KeptPlan; readonly after: KeptPlan };

/** One edit, with who made it. `number` grows with everything that happens to a draft, undoing too. */
export interface Edit {
  readonly number: number;
  readonly by: string;
  /** UTC milliseconds, by the wall's clock. */
  readonly at: number;
  readonly deed: Deed;
}

/** What is not in the places of boxes. */
export interface Marks {
  readonly locks: readonly ContainerId[];
  /** Boxes the planner is not to bring aboard. */
  readonly leftOut: readonly ContainerId[];
  readonly cranes: readonly (readonly [number, string])[];
}

/** A draft as it lies on disk. */
export interface DraftRecord {
  readonly form: 1;
  readonly id: string;
  readonly name: string;
  readonly call: string;
  readonly by: string;
  readonly begunAt: number;
  /** Plan and revision of the call it was begun from. */
  readonly plan: string | null;
  readonly revision: number;
  /** Number of the file its question lies in: another with each rebase. */
  readonly question: number;
  readonly start: KeptPlan;
  readonly startMarks: Marks;
  /** All edits that can be undone or redone; the first `done` of them hold. */
  readonly edits: readonly Edit[];
  readonly done: number;
  /** Number of the last thing that happened to it, what that was, and who did it. */
  readonly edit: number;
  readonly last: { readonly by: string; readonly at: number; readonly what: string };
  /** Set when it became the plan of the call. */
  readonly committed: { readonly by: string; readonly at: number; readonly plan: string } | null;
}
