import type { Pattern } from '../bound/pattern.ts';
import { excessOf, type Prices } from '../bound/prices.ts';
import type { SetUps } from '../bound/set-up.ts';
import { walkSets } from '../bound/walk.ts';

/** A set of boxes a stack can hold, as the exact search takes it. */
export interface Candidate extends Pattern {
  /** What it costs at least above what it is worth by the prices. */
  readonly excess: number;
}

/** How much is looked at before it is given up: sets, about, and candidates among them. */
export interface EnumerateLimits {
  readonly visits: number;
  readonly candidates: number;
  readonly shouldStop: () => boolean;
}

/** All sets that cost at most `slack` more than they are worth; nothing if there is too much to look at. Of shapes alike, to which all is worth the same, one is gone through. */
export function enumerate(prices: Prices, slack: number, limits: EnumerateLimits, setUps: SetUps): Candidate[] | undefined {
  const candidates: Candidate[] = [];
  const known = new Map<string, { readonly floor: number; readonly patterns: readonly Pattern[] }>();
  let { visits } = limits;
  for (const [number, shape] of prices.shapes.entries()) {
    if (shape.count === 0) continue;
    const worth = prices.worths[number]!;
    const seen = new Set<string>();
    for (const dangers of prices.kinds[number]!) {
      const sign = `${dangers} ${shape.form} ${shape.without?.join('') ?? ''} ${worth.tonne} ${worth.boxes.join()} ${worth.ports.join()}`;
      const floor = prices.rents[number]! + prices.toll(number, dangers) - slack - 1e-5;
      let found = known.get(sign);
      if (found === undefined || found.floor > floor) {
        const walked = walkAll(
          prices,
          number,
          dangers,
          floor,
          { ...limits, visits, candidates: limits.candidates - candidates.length },
          setUps,
        );
        if (walked === undefined) return undefined;
        visits = walked.visits;
        found = walked;
        known.set(sign, walked);
      }
      for (const pattern of found.patterns) {
        const own =
          pattern.shape === number
            ? pattern
            : { ...pattern, shape: number, key: `${number}${pattern.key.slice(pattern.key.indexOf(' '))}` };
        if (seen.has(own.key)) continue;
        seen.add(own.key);
        const excess = Math.max(0, excessOf(prices, own));
        if (excess <= slack + 1e-6) candidates.push({ ...own, excess });
      }
      if (candidates.length > limits.candidates) return undefined;
    }
  }
  return candidates;
}

/** All sets for a shape with such dangerous goods that are worth more than the floor. */
function walkAll(
  { classes, pods, shapes, worths }: Prices,
  number: number,
  dangers: number,
  floor: number,
  { visits, candidates, shouldStop }: EnumerateLimits,
  setUps: SetUps,
): { floor: number; patterns: Pattern[]; visits: number } | undefined {
  const patterns: Pattern[] = [];
  const task = { classes, shape: shapes[number]!, number, worth: worths[number]!, dangers, floor, pods, visits, shouldStop };
  const walked = walkSets(task, setUps, (pattern) => {
    patterns.push(pattern);
    return patterns.length > candidates ? Number.POSITIVE_INFINITY : floor;
  });
  return walked.top > floor || patterns.length > candidates ? undefined : { floor, patterns, visits: walked.visits };
}
