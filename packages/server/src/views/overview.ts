import type { Milliseconds } from '@estiba/base';
import type { TerminalState } from '@estiba/terminal';
import Type from 'typebox';

const Counts = Type.Record(Type.String(), Type.Integer());

/** The port in one glance. */
export const OverviewForm = Type.Object({
  site: Type.Union([Type.String(), Type.Null()]),
  /** The terminal's clock. */
  asOf: Type.Number(),
  /** Entries of the log behind this. */
  size: Type.Integer(),
  units: Counts,
  jobs: Counts,
  isWindStopped: Type.Boolean(),
  closedBerths: Type.Array(Type.String()),
});

export function overviewOf(state: TerminalState, now: Milliseconds): Type.Static<typeof OverviewForm> {
  return {
    site: state.site,
    asOf: now,
    size: state.size,
    units: counts(state.units.values(), (unit) => unit.place.at),
    jobs: counts(state.jobs.values(), (job) => job.stage),
    isWindStopped: state.isWindStopped,
    closedBerths: [...state.closedBerths],
  };
}

function counts<T>(items: Iterable<T>, keyOf: (item: T) => string): Record<string, number> {
  const all: Record<string, number> = {};
  for (const item of items) all[keyOf(item)] = (all[keyOf(item)] ?? 0) + 1;
  return all;
}
