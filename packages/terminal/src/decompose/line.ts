import type { ContainerId, Slot, WorkInstruction, YardPosition } from '@estiba/port';

/** A line of a crane's work queue about to become a job. */
export interface Line {
  readonly job: string;
  readonly call: string;
  readonly crane: string;
  readonly bay: number;
}

/** Boxes of a line with the places they come from or go to. */
export type BoxLine = Extract<WorkInstruction, { readonly boxes: unknown }>;

export interface BoxAt {
  readonly id: ContainerId;
  readonly slot: Slot;
  /** Where it stands ashore, or is to stand. */
  readonly yard: YardPosition;
}
