import { isExpected, type PortPlan, type Voyage, type VoyagePlan } from '@estiba/port';
import type { VoyageReport } from '@estiba/stowage/check';

/** All that the run of a voyage has to tell. */
export interface VoyageOutcome {
  readonly voyage: Voyage;
  readonly plan: VoyagePlan;
  readonly verdict: VoyageReport;
  readonly seed: number;
  readonly effort: number;
  readonly seconds: number;
  readonly wasStopped: boolean;
  readonly timeZone: string;
}

/** One port in figures, as table and page show it. */
export interface PortFigures {
  readonly port: string;
  readonly counts: readonly number[];
  /** Crane hours and their bound, GM, mean draught, trim, ballast. */
  readonly makespan: number;
  readonly bound: number;
  readonly gm: number;
  readonly draft: number;
  readonly trim: number;
  readonly ballast: number;
  readonly breaches: number;
}

/** Headings of `countsOf`, by their words. */
export const countKeys = ['arrives', 'discharged', 'loaded', 'left-out', 'restows'] as const;

export function figuresOf({ plan, verdict }: VoyageOutcome): PortFigures[] {
  return plan.ports.map((port, at) => {
    const { loading, cranes } = port.plan;
    const report = verdict.ports[at];
    return {
      port: port.call.port,
      counts: countsOf(port),
      makespan: cranes.makespan / 3_600_000,
      bound: cranes.lowerBound / 3_600_000,
      gm: loading.condition.gm,
      draft: loading.condition.draftMean,
      trim: loading.condition.trim,
      ballast: loading.condition.ballast,
      breaches: report === undefined ? 0 : report.violations.length + report.unlisted,
    };
  });
}

function countsOf({ call, plan: { loading } }: PortPlan): number[] {
  return [call.arrival.length, loading.discharges.length, loading.loads.length, loading.leftOut.length, loading.restows.length];
}

/** What came of the voyage as JSON tells it: the whole, and port by port. Hours, metres, tonnes. */
export function voyageRows(outcome: VoyageOutcome): object {
  const { voyage, plan, verdict, seed, effort, seconds, wasStopped } = outcome;
  return {
    voyage: voyage.id,
    ship: voyage.vessel.name,
    seed,
    effort,
    seconds: Math.round(seconds * 10) / 10,
    wasStopped,
    expected: expectedCount(outcome),
    ...verdict.counts,
    ...plan.totals,
    violations: verdict.violations,
    ports: figuresOf(outcome).map(({ counts, ...figures }) => ({
      ...figures,
      ...Object.fromEntries(countKeys.map((key, i) => [key === 'left-out' ? 'leftOut' : key, counts[i]])),
    })),
  };
}

/** Boxes to load that nobody has named yet. */
export function expectedCount({ plan }: VoyageOutcome): number {
  return plan.ports.reduce((sum, { call }) => sum + call.loadList.filter(({ id }) => isExpected(id)).length, 0);
}
