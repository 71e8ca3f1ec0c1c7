import type { Reason } from '@estiba/base';
import type { ContainerId, Slot } from '@estiba/port';

/** Where a box is to go: a slot, or off the ship. */
export interface Change {
  readonly box: ContainerId;
  readonly to: Slot | null;
}

/** A change that was made, so that it can be taken back. */
export interface Changed extends Change {
  readonly from: Slot | null;
}

/** Why a box cannot go where it is wanted. */
export interface Objection {
  readonly box: ContainerId;
  readonly reasons: readonly Reason[];
}

/** A place where what is held could go, one slot for each box of it, from below; or why it could not. */
export interface Offer {
  readonly slots: readonly Slot[];
  readonly refused: Reason | null;
}

/** All changes made, or none: then each box that objects, with its reasons. */
export type Judged =
  | { readonly ok: true; readonly changed: readonly Changed[] }
  | { readonly ok: false; readonly objections: readonly Objection[] };

/** What changes would meet: boxes that object, and, where none does, limits of the ship afloat that would not be kept. */
export interface Answer {
  readonly objections: readonly Objection[];
  readonly ship: readonly Reason[];
}
