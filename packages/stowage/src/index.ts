export type { PlanOptions, RuleGroup } from './plan-options.ts';
