import { inputReasons as enInputs } from './en/input-reasons.ts';
import { planReasons as enPlans } from './en/plan-reasons.ts';
import { runningReasons as enRunning } from './en/running-reasons.ts';
import { inputReasons as esInputs } from './es/input-reasons.ts';
import { planReasons as esPlans } from './es/plan-reasons.ts';
import { runningReasons as esRunning } from './es/running-reasons.ts';
import type { Lang } from './format.ts';
import { inputReasons as zhInputs } from './zh/input-reasons.ts';
import { planReasons as zhPlans } from './zh/plan-reasons.ts';
import { runningReasons as zhRunning } from './zh/running-reasons.ts';

type Sentences = Readonly<Record<string, string>>;

/**
 * Sentences for the codes of planner and checker, for those of messages and files, and for those of the running terminal: the same code may
 * mean another thing in each.
 */
export const reasonWords: Readonly<Record<Lang, { readonly plan: Sentences; readonly input: Sentences; readonly running: Sentences }>> = {
  en: { plan: enPlans, input: enInputs, running: enRunning },
  es: { plan: esPlans, input: esInputs, running: esRunning },
  zh: { plan: zhPlans, input: zhInputs, running: zhRunning },
};
