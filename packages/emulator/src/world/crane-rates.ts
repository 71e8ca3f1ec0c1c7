import type { CraneFigures } from './statistics.ts';

/** How well a number of cranes worked. */
export interface CraneRates {
  readonly cranes: number;
  /** Boxes moved. */
  readonly moves: number;
  /** Crane hours: for each crane from the start of its first order to the end of its last, all stops and waits within. */
  readonly hours: number;
  /** Gross crane rate: moves by crane hours. */
  readonly movesPerHour: number;
  /** Share of the crane hours in which a crane stood over the quay or the lane and waited for its truck or for the lock. */
  readonly waitingForTruck: number;
  /** Share in which a crane had no order at all. */
  readonly withoutOrder: number;
}

const HOUR = 3_600_000;

/** The rates of the cranes given, those without work left out. */
export function craneRates(cranes: Iterable<CraneFigures>): CraneRates {
  const busy = [...cranes].filter(({ firstAt, lastAt }) => firstAt !== null && lastAt !== null);
  const sum = (of: (figures: CraneFigures) => number): number => busy.reduce((total, figures) => total + of(figures), 0);
  const span = sum(({ firstAt, lastAt }) => lastAt! - firstAt!);
  const moves = sum((figures) => figures.moves);
  const share = (part: number): number => (span > 0 ? part / span : 0);
  return {
    cranes: busy.length,
    moves,
    hours: span / HOUR,
    movesPerHour: span > 0 ? moves / (span / HOUR) : 0,
    waitingForTruck: share(sum(({ waiting }) => waiting)),
    withoutOrder: Math.max(0, share(span - sum(({ working }) => working))),
  };
}
