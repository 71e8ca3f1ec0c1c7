export { type CallPlanner, planVoyage, type VoyagePlanOptions } from './plan-voyage.ts';
