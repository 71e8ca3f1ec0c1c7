export { Control } from './control.ts';
export type { PlannerPool, PlanSettings } from './plan/plan-calls.ts';
