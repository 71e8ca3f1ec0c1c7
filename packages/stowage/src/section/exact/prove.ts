import type { Prices } from '../bound/prices.ts';
import { costStep } from '../bound/relaxation.ts';
import type { SetUps } from '../bound/set-up.ts';
import type { Cargo } from '../kernel/cargo.ts';
import type { Room } from '../kernel/room.ts';
import { dealStacks, pickBoxes } from './deal.ts';
import { type Candidate, enumerate, type EnumerateLimits } from './enumerate.ts';
import { Partition, tiny } from './partition.ts';
import { cheapestOf } from './pool.ts';

/** How much work one question may take before it is given up. */
export interface ProveLimits extends EnumerateLimits {
  /** Candidates looked at in putting them together. */
  readonly work: number;
  /** Steps in picking boxes by weight. */
  readonly picks: number;
}

export interface Proof {
  /** Least cost of a plan within what was asked, if one was found: then the stack of each box, -1 ashore. */
  readonly cost: number | undefined;
  readonly stackOf: Int16Array | undefined;
  /** Whether that is the last word: no plan costs less than `cost`, or, if none was found, `most` or less. */
  readonly isWhole: boolean;
}

/** The cheapest plan of all that cost `most` or less, without what is aboard. */
export function cheapestWithin(
  prices: Prices,
  setUps: SetUps,
  cargo: Cargo,
  rooms: readonly Room[],
  most: number,
  limits: ProveLimits,
): Proof {
  const candidates = enumerate(prices, most - prices.value + tiny, limits, setUps);
  if (candidates === undefined) return { cost: undefined, stackOf: undefined, isWhole: false };
  const stacksOf = prices.shapes.map(({ stacks }) => stacks);
  const deal = (chosen: readonly Candidate[]): number[] | undefined => dealStacks(chosen, stacksOf, rooms.length);
  let stackOf: Int16Array | undefined;
  const pick = (chosen: readonly Candidate[]): boolean | undefined => {
    const dealt = deal(chosen);
    if (dealt === undefined) return false;
    const into = dealt.map((stack) => rooms[stack]!);
    const picked = pickBoxes(chosen, into, prices.classes, cargo.weight, limits.picks);
    if (!picked) return picked;
    stackOf = new Int16Array(cargo.count).fill(-1);
    for (const [at, boxes] of picked.entries()) for (const box of boxes) stackOf[box] = dealt[at]!;
    return true;
  };
  const fits = cargo.danger.some((one) => one > 0) ? { fits: (chosen: readonly Candidate[]) => deal(chosen) !== undefined } : {};
  const { cost, isWhole } = cheapestOf({
    ...prices,
    limits: prices,
    candidates,
    most,
    step: costStep,
    work: limits.work,
    shouldStop: limits.shouldStop,
    putTogether: (weighed, some, within, work) =>
      new Partition(weighed, { most: within, step: costStep, work, shouldStop: limits.shouldStop, ...fits, pick }).run(some),
  });
  return { cost, stackOf: cost === undefined ? undefined : stackOf, isWhole };
}
