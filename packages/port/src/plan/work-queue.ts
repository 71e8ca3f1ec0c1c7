import type { Milliseconds } from '@estiba/base';
import type { ContainerId } from '../container/container.ts';
import type { Slot } from '../vessel/slot.ts';
import type { YardPosition } from '../call/yard.ts';

/** What one crane does, in order. */
export interface WorkQueue {
  readonly crane: string;
  readonly instructions: readonly WorkInstruction[];
}

/** One line of a crane's list. */
export type WorkInstruction =
  | {
      readonly kind: 'discharge' | 'load' | 'restow-off' | 'restow-on';
      /** One box, or the two of a twin lift (fore, aft). */
      readonly boxes: readonly { readonly id: ContainerId; readonly slot: Slot; readonly yard?: YardPosition }[];
      readonly bay: number;
      readonly start: Milliseconds;
      readonly end: Milliseconds;
    }
  | {
      readonly kind: 'open-lid' | 'close-lid';
      readonly lid: string;
      readonly bay: number;
      readonly start: Milliseconds;
      readonly end: Milliseconds;
    };

/** A box that must be moved in the yard because the one beneath it is wanted first. */
export interface YardDig {
  readonly id: ContainerId;
  readonly position: YardPosition;
  /** The box wanted, under it. */
  readonly toReach: ContainerId;
}
