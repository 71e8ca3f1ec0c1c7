/** How the search spends its steps. Every number that could be learned from use stands here, and nowhere else. */
export interface SearchSettings {
  /** Steps of a settled plan (effort 1). */
  readonly steps: number;
  /** Steps for each box to be given a place, where that is more, while boxes are left out or later restows remain. */
  readonly stepsPerBox: number;
  /** Shares of the kinds of step while boxes are left out or later restows remain; only their ratios matter. */
  readonly inTrouble: StepShares;
  /** The same in a plan without such trouble. */
  readonly atEase: StepShares;
  /** Rebuilding: blocks emptied at once, at the most, stacks where only a few are, and boxes left out that are tried again. */
  readonly mostBlocks: number;
  readonly mostStacks: number;
  readonly retried: number;
  /** Share of rebuilds that begin at a block with restows, and of far blocks (or stacks) that join although neither port nor bay is shared. */
  readonly troubled: number;
  readonly far: number;
  /** Share of rebuilds in which blocks change the port they are meant for. */
  readonly reassigned: number;
  /** Noise on the estimate of a place, at the most, in moves. */
  readonly noise: number;
  /** Rises in cost taken every third time while the search is warm, in moves: of a rebuild, of an exchange. */
  readonly rebuildHeat: number;
  readonly exchangeHeat: number;
  /** Exchanges tried in one step: of boxes, of whole stacks. */
  readonly boxTries: number;
  readonly stackTries: number;
  /** Share of exchanges that are tried only where a restow would be gone. */
  readonly guided: number;
  /** Boxes left out that are squeezed in, and stacks looked at for each. */
  readonly squeezed: number;
  readonly squeezeStacks: number;
  /** Partners tried for each box when a hold is cleared of a port. */
  readonly partners: number;
}

/** Kinds of step, see `steps/`. */
export interface StepShares {
  readonly rebuild: number;
  readonly boxes: number;
  readonly stacks: number;
  readonly squeeze: number;
  readonly clear: number;
  readonly few: number;
}

/** Set by hand. */
export const untuned: SearchSettings = {
  steps: 10_000,
  stepsPerBox: 5,
  inTrouble: { rebuild: 0.25, boxes: 0.25, stacks: 0.1, squeeze: 0.15, clear: 0.1, few: 0.15 },
  atEase: { rebuild: 0.9, boxes: 0.1, stacks: 0, squeeze: 0, clear: 0, few: 0 },
  mostBlocks: 4,
  mostStacks: 5,
  retried: 40,
  troubled: 0.5,
  far: 0.2,
  reassigned: 0.4,
  noise: 2,
  rebuildHeat: 3,
  exchangeHeat: 1,
  boxTries: 100,
  stackTries: 30,
  guided: 0.7,
  squeezed: 2,
  squeezeStacks: 12,
  partners: 24,
};

/**
 * Learned from past runs by the protocol of docs/stowage/learning.md, and judged there: not good enough to be what the planner uses. What the record has got since
 * is not learned: `few` and `mostStacks` (unused here), and `stepsPerBox`, raised as `steps` are.
 */
export const learned: SearchSettings = {
  steps: 12_200,
  stepsPerBox: 6.1,
  inTrouble: { rebuild: 0.444, boxes: 0.278, stacks: 0.068, squeeze: 0.102, clear: 0.124, few: 0 },
  atEase: { rebuild: 1.89, boxes: 0.095, stacks: 0, squeeze: 0, clear: 0, few: 0 },
  mostBlocks: 4,
  mostStacks: 5,
  retried: 35,
  troubled: 0.74,
  far: 0.26,
  reassigned: 0.444,
  noise: 2.1,
  rebuildHeat: 4.61,
  exchangeHeat: 1.28,
  boxTries: 80,
  stackTries: 29,
  guided: 0.882,
  squeezed: 2,
  squeezeStacks: 11,
  partners: 24,
};
