export {
  type AskedPlace,
  type BoxExplanation,
  type Change,
  comparePlans,
  explainBox,
  type MovedBox,
  type PlaceCost,
  type PlanDifference,
  type RuleCost,
  ruleCosts,
  ruleGroups,
  type ScoreSource,
  scoreSources,
  type TermSources,
  type WithAndWithout,
  type TermChange,
  type TermCost,
} from './explain.ts';
export type { Answer, Change as BoxChange, Changed as BoxChanged, Judged, Objection, Offer } from './edit/changes.ts';
export type { Repair, Repaired, RepairMove, RepairQuestion } from './edit/repair/question.ts';
export { DraftPlan } from './edit/draft-plan.ts';
export { callPlanOf } from './edit/call-plan-of.ts';
export { planCall, planCall as plan } from './plan-call.ts';
export type { EarlierPlan, PlanOptions, RuleGroup } from './plan-options.ts';
export { learned, type SearchSettings, type StepShares, untuned } from './search/settings.ts';
export { stowAboard } from './stow-aboard.ts';
