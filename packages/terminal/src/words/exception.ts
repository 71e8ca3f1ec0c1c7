import type { Milliseconds, Reason } from '@estiba/base';

/** Something a person must decide. It is held by one operator at a time. */
export interface Exception {
  readonly id: string;
  readonly raisedAt: Milliseconds;
  /** Machine, step, box, call or cell it is about. */
  readonly about: string;
  readonly reason: Reason;
  takenBy: string | null;
}

/** What an operator may answer. `retry`: give the step again; `done`: it was finished by hand, the boxes are where the step wanted them; `cancel`: give the work up. */
export type Resolution = 'retry' | 'done' | 'cancel' | 'acknowledge';

/** A road truck inside the gate. */
export interface Visitor {
  readonly id: string;
  readonly purpose: 'deliver' | 'collect';
  readonly box: string;
  /** Cell-like name of the exchange place on the block's road side: `B03.V.21`. */
  exchange: string | null;
  phase: 'at-gate' | 'inside' | 'at-exchange' | 'leaving' | 'gone';
}
