export { checkVoyage, type VoyageReport } from '../check-voyage.ts';
export type { VoyageCounts } from '../check/voyage.ts';
export { type CallPlanner, planVoyage, type VoyagePlanOptions } from './plan-voyage.ts';
export type { PortPlan, VoyagePlan, VoyageTotals } from './voyage-plan.ts';
