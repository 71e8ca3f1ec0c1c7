import type { Random } from '@estiba/base';
import { Exchange, type Habits } from './exchange.ts';
import type { Incumbent } from './incumbent.ts';
import type { State } from './state.ts';

/** A run of annealing. */
export interface Run {
  readonly habits: Habits;
  /** What a split, and a gap of one, cost as multiples of the temperature: at the beginning and at the end. */
  readonly splitPrice: readonly [number, number];
  readonly gapPrice: readonly [number, number];
  /** Exchanges proposed. */
  readonly steps: number;
  /** Ends when the gaps have not become smaller for so many steps. */
  readonly patience: number;
}

/** Steps between two looks at the steering and the temperature. */
const round = 512;

/**
 * Simulated annealing (Kirkpatrick et al. 1983) over exchanges. The incumbent takes every plan better than its own, and ends the run when it has enough.
 * Returns the steps taken.
 */
export function anneal(state: State, run: Run, incumbent: Incumbent, random: Random, shouldStop: () => boolean): number {
  const { gaps, routes } = state;
  const exchange = new Exchange(state, random, run.habits);
  const chances = new Chances();
  if (gaps.total === 0) incumbent.take(state);
  let smallest = gaps.total;
  let smallestAt = 0;
  for (let step = 0; step < run.steps; step++) {
    if (step % round === 0) {
      if (incumbent.isEnough || step - smallestAt > run.patience || shouldStop()) return step;
      chances.cool(run, step / run.steps);
    }
    if (!exchange.propose()) continue;
    if (random.next() >= chances.of(exchange.gapChange, exchange.splitChange)) {
      exchange.reject();
      continue;
    }
    exchange.accept();
    if (gaps.total < smallest) {
      smallest = gaps.total;
      smallestAt = step;
    }
    if (gaps.total === 0 && routes.splits < incumbent.shifts) {
      incumbent.take(state);
      if (incumbent.isEnough) return step;
    }
  }
  return run.steps;
}

/** An exchange changes the sum of gaps by at most 6 and the splits by at most 1. */
const widest = 6;

/** The chance to accept an exchange, by what it changes. */
class Chances {
  readonly #chances = new Float64Array((2 * widest + 1) * 3);

  cool({ splitPrice, gapPrice }: Run, share: number): void {
    const split = splitPrice[0] * (splitPrice[1] / splitPrice[0]) ** share;
    const gap = gapPrice[0] * (gapPrice[1] / gapPrice[0]) ** share;
    for (let gaps = -widest; gaps <= widest; gaps++)
      for (let splits = -1; splits <= 1; splits++) this.#chances[(gaps + widest) * 3 + splits + 1] = Math.exp(-gaps * gap - splits * split);
  }

  of(gapChange: number, splitChange: number): number {
    return this.#chances[(gapChange + widest) * 3 + splitChange + 1]!;
  }
}
