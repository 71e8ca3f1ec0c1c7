export { Control } from './control.ts';
export { type Question, questionOf } from './plan/question-of.ts';
export { queuesOfPlan } from './plan/queues-of-plan.ts';
export type { PlannerOptions, PlannerPool, PlanSettings } from './plan/plan-calls.ts';
