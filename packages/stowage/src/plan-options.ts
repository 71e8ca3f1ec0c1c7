import type { ContainerId, LoadingPlan } from '@estiba/port';
import type { LaterLoads } from './problem/later-loads.ts';
import type { SearchSettings } from './search/settings.ts';

/** Groups of rules that can be switched off, to measure what each costs. A plan made without one is not for use. */
export type RuleGroup = 'securing' | 'dangerous-goods' | 'reefers' | 'out-of-gauge' | 'stack-weight' | 'strength' | 'visibility';

/** What is looked at of an earlier plan. */
export type EarlierPlan = Pick<LoadingPlan, 'loads' | 'restows' | 'ballast'>;

/** How the planner should work. */
export interface PlanOptions {
  /** Same call, same seed, same effort: the same plan. */
  readonly seed: number;
  /** Steps of improvement: 1 is the settled plan, 0 the first valid one, 3 three times as long. */
  readonly effort: number;
  /** An earlier plan to stay close to; boxes it knows move only where that is worth it. */
  readonly base?: EarlierPlan;
  /** Boxes of `base` that must keep the slot they have there. */
  readonly locks?: ReadonlySet<ContainerId>;
  /** What each port of the rotation will load, as far as it is known: room for it is kept (SPEC V7). */
  readonly later?: LaterLoads;
  /** Rule groups not enforced. */
  readonly off?: readonly RuleGroup[];
  /** How the search spends its steps; absent: `untuned`. */
  readonly settings?: SearchSettings;
}
