/**
 * How an anytime planner is steered from outside. The planner counts its own steps, so the same seed and the same
 * number of steps give the same plan; a stop ends it early with the best answer it holds.
 */
export interface Anytime {
  /** Asked between steps. Returns true when the planner should stop and return what it has. */
  readonly shouldStop: () => boolean;
  /** Told now and then how far the planner is. */
  readonly onProgress: (progress: Progress) => void;
}

/** How far a planner is. */
export interface Progress {
  /** Name of the phase: `construct`, `improve`, `polish`, `sequence`, `yard`. */
  readonly phase: string;
  /** Share of the whole run that is done, 0..1. */
  readonly share: number;
  /** Cost of the best plan held so far; lower is better. */
  readonly bestCost: number;
  /** Hard rules that plan breaks (0 = valid). */
  readonly violations: number;
  /** Boxes that plan leaves out. */
  readonly leftOut: number;
}

/** Runs to the end and reports to nobody. */
export const untilDone: Anytime = { shouldStop: () => false, onProgress: () => undefined };
