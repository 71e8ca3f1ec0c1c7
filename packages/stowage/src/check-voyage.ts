import type { Voyage } from '@estiba/port';
import { type CallReport, checkCall } from './check.ts';
import type { Finding } from './check/finding.ts';
import { followVoyage, type VoyageCounts } from './check/voyage.ts';
import type { VoyagePlan } from './voyage/voyage-plan.ts';

/** What the checker says of the plan of a voyage. */
export interface VoyageReport {
  /** Breaches of rules V1 to V4. */
  readonly findings: readonly Finding[];
  /** The plan of every port, judged by itself. */
  readonly ports: readonly CallReport[];
  /** Breaches of all rules at all ports, those of the voyage included. */
  readonly violations: number;
  readonly counts: VoyageCounts;
}

/** Checks the plan of a voyage: every port as a call, and what joins the ports (V). Never throws. */
export function checkVoyage(voyage: Voyage, plan: VoyagePlan): VoyageReport {
  const { findings, counts } = followVoyage(voyage, plan);
  const ports = plan.ports.map(({ call, plan: callPlan }) => checkCall(call, callPlan));
  const ofPorts = ports.reduce((sum, { violations, unlisted }) => sum + violations.length + unlisted, 0);
  return { findings, ports, violations: findings.length + ofPorts, counts };
}
