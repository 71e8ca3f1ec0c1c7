export { Control } from './control.ts';
export type { PlannerOptions, PlannerPool, PlanSettings } from './plan/plan-calls.ts';
