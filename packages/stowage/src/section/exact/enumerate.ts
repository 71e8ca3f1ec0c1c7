import type { Pattern } from '../bound/pattern.ts';
import { gainOf, Pricer } from '../bound/pricer.ts';
import type { Prices } from '../bound/prices.ts';
import type { Arranger } from '../kernel/arrange.ts';

/** A set of boxes a stack can hold, as the exact search takes it. */
export interface Candidate extends Pattern {
  /** What it costs at least above what it is worth by the prices. */
  readonly excess: number;
}

/** Goes through all sets for stacks of a shape that cost at most `slack` more than they are worth. False if there are more than `most` to look at. */
export function enumerate(prices: Prices, number: number, slack: number, most: number, arranger: Arranger, into: Candidate[]): boolean {
  const shape = prices.shapes[number]!;
  const { worth, classes } = prices;
  const pricer = new Pricer(classes, prices.pods, arranger);
  const seen = new Set<string>();
  for (const dangers of prices.kinds[number]!) {
    const floor = prices.rents[number]! + prices.toll(number, dangers) - slack - 1e-5;
    let isWhole = true;
    const left = pricer.walk({ shape, number, worth, dangers, floor, visits: most }, undefined, (pattern) => {
      const key = `${pattern.classes.join()}:${pattern.counts.join()}`;
      if (seen.has(key)) return floor;
      seen.add(key);
      const due = prices.rents[number]! + prices.toll(number, pattern.dangers);
      const excess = Math.max(0, due - gainOf(classes, worth, number, pattern.classes, pattern.counts) + pattern.least);
      if (excess <= slack + 1e-6) into.push({ ...pattern, excess });
      if (seen.size > most) isWhole = false;
      return isWhole ? floor : Number.POSITIVE_INFINITY;
    });
    if (left > floor || !isWhole) return false;
  }
  return true;
}
