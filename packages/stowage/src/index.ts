export { planCall } from './plan-call.ts';
export type { PlanOptions, RuleGroup } from './plan-options.ts';
export { stowAboard } from './stow-aboard.ts';
