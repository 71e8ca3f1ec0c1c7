import type { Measured } from '../lib/results.ts';

type Bounds = Pick<Measured, 'better' | 'must' | 'aim'>;

/** A count that has to be nothing. */
export const none: Bounds = { better: 'equal', must: 0, aim: 0 };
/** A share that has to be all. */
export const all: Bounds = { better: 'equal', must: 1, aim: 1 };
/** The pace issue 3 wants of a day: a hundred times real time, a thousand wished for. */
export const pace: Bounds = { better: 'higher', must: 100, aim: 1000 };
/** A figure that is only told. */
export const told: Bounds = { better: 'lower', must: null, aim: null };

/** Makes the rows of one measurement: so many runs or instances `n`, with that seed. */
export function rowsOf(n: number, seed: string): (id: string, what: string, value: number, unit: string, bounds: Bounds) => Measured {
  return (id, what, value, unit, bounds) => ({ of: 'terminal', id, what, value, unit, ...bounds, n, seed });
}
