import { inputReasons as enInputs } from './en/input-reasons.ts';
import { planReasons as enPlans } from './en/plan-reasons.ts';
import { inputReasons as esInputs } from './es/input-reasons.ts';
import { planReasons as esPlans } from './es/plan-reasons.ts';
import type { Lang } from './format.ts';
import { inputReasons as zhInputs } from './zh/input-reasons.ts';
import { planReasons as zhPlans } from './zh/plan-reasons.ts';

type Sentences = Readonly<Record<string, string>>;

/** Sentences for the codes of planner and checker, and for those of messages and files: the same code may mean another thing in each. */
export const reasonWords: Readonly<Record<Lang, { readonly plan: Sentences; readonly input: Sentences }>> = {
  en: { plan: enPlans, input: enInputs },
  es: { plan: esPlans, input: esInputs },
  zh: { plan: zhPlans, input: zhInputs },
};
