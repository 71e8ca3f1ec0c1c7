import type { Pattern } from '../bound/pattern.ts';
import { excessOf, type Prices } from '../bound/prices.ts';
import type { SetUps } from '../bound/set-up.ts';
import { walkSets } from '../bound/walk.ts';

/** A set of boxes a stack can hold, as the exact search takes it. */
export interface Candidate extends Pattern {
  /** What it costs at least above what it is worth by the prices. */
  readonly excess: number;
}

/** Goes through all sets for stacks of a shape that cost at most `slack` more than they are worth. False if there are more than `most` to look at. */
export function enumerate(prices: Prices, number: number, slack: number, most: number, setUps: SetUps, into: Candidate[]): boolean {
  const { classes, pods } = prices;
  const [shape, worth] = [prices.shapes[number]!, prices.worths[number]!];
  if (shape.count === 0) return true;
  const seen = new Set<string>();
  return prices.kinds[number]!.every((dangers) => {
    const floor = prices.rents[number]! + prices.toll(number, dangers) - slack - 1e-5;
    const left = walkSets({ classes, shape, number, worth, dangers, floor, pods, visits: most }, setUps, (pattern) => {
      if (seen.has(pattern.key)) return floor;
      seen.add(pattern.key);
      const excess = Math.max(0, excessOf(prices, pattern));
      if (excess <= slack + 1e-6) into.push({ ...pattern, excess });
      return floor;
    });
    return left <= floor;
  });
}
