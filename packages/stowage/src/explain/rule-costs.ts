import { type Anytime, untilDone } from '@estiba/base';
import type { Call, CallPlan } from '@estiba/port';
import { planCall } from '../plan-call.ts';
import type { PlanOptions, RuleGroup } from '../plan-options.ts';

/** Every group of rules that can be switched off. */
export const ruleGroups: readonly RuleGroup[] = [
  'securing',
  'dangerous-goods',
  'reefers',
  'out-of-gauge',
  'stack-weight',
  'strength',
  'visibility',
];

/** A figure of the plan with every rule on, and of the one made without a group of them. */
export interface WithAndWithout {
  readonly with: number;
  readonly without: number;
}

/** What a group of rules costs a call. The plan made without it is not for use, and not told. */
export interface RuleCost {
  readonly rule: RuleGroup;
  readonly cost: WithAndWithout;
  /** Boxes of the load list left ashore. */
  readonly leftOut: WithAndWithout;
  /** Boxes restowed, here and at later ports. */
  readonly restows: WithAndWithout;
  /** From the first lift to the last [ms]. */
  readonly makespan: WithAndWithout;
}

type Figures = { readonly [K in Exclude<keyof RuleCost, 'rule'>]: number };

/**
 * Plans a call with every rule on, then once without each group, with the same seed and effort, and tells the difference. Stopped, it tells the groups
 * it has done with. A difference below what two seeds differ by says nothing.
 */
export function ruleCosts(
  call: Call,
  options: Omit<PlanOptions, 'off'>,
  steering: Anytime = untilDone,
  onRow: (row: RuleCost) => void = () => undefined,
): readonly RuleCost[] {
  const plan = (off: readonly RuleGroup[], at: number): Figures | null => {
    const made = planCall(call, { ...options, off }, part(steering, at, ruleGroups.length + 1));
    return steering.shouldStop() ? null : figuresOf(made);
  };
  const whole = plan([], 0);
  const rows: RuleCost[] = [];
  for (const [i, rule] of ruleGroups.entries()) {
    const without = whole === null || steering.shouldStop() ? null : plan([rule], i + 1);
    if (whole === null || without === null) return rows;
    const figure = (name: keyof Figures): WithAndWithout => ({ with: whole[name], without: without[name] });
    rows.push({ rule, cost: figure('cost'), leftOut: figure('leftOut'), restows: figure('restows'), makespan: figure('makespan') });
    onRow(rows.at(-1)!);
  }
  return rows;
}

function figuresOf({ loading, cranes }: CallPlan): Figures {
  const value = (term: string): number => loading.score.find((one) => one.term === term)?.value ?? 0;
  return {
    cost: loading.score.reduce((sum, { cost }) => sum + cost, 0),
    leftOut: loading.leftOut.length,
    restows: value('restows-here') + value('restows-later'),
    makespan: cranes.makespan,
  };
}

/** The `at`-th of `parts` equal parts of a run. */
const part = ({ shouldStop, onProgress }: Anytime, at: number, parts: number): Anytime => ({
  shouldStop,
  onProgress: (progress) => onProgress({ ...progress, share: (at + progress.share) / parts }),
});
