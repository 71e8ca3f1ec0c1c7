import type { Lang } from './format.ts';
import { eventNames as enEvents } from './en/event-names.ts';
import { planReasons as enPlans } from './en/plan-reasons.ts';
import { runningReasons as enRunning } from './en/running-reasons.ts';
import { runningValues as enStates } from './en/running-values.ts';
import { seenValues as enSeen } from './en/seen-values.ts';
import { values as enValues } from './en/values.ts';
import { eventNames as esEvents } from './es/event-names.ts';
import { planReasons as esPlans } from './es/plan-reasons.ts';
import { runningReasons as esRunning } from './es/running-reasons.ts';
import { runningValues as esStates } from './es/running-values.ts';
import { seenValues as esSeen } from './es/seen-values.ts';
import { values as esValues } from './es/values.ts';
import { eventNames as zhEvents } from './zh/event-names.ts';
import { planReasons as zhPlans } from './zh/plan-reasons.ts';
import { runningReasons as zhRunning } from './zh/running-reasons.ts';
import { runningValues as zhStates } from './zh/running-values.ts';
import { seenValues as zhSeen } from './zh/seen-values.ts';
import { values as zhValues } from './zh/values.ts';

export type Sentences = Readonly<Record<string, string>>;

/**
 * Sentences for the codes of planner and checker, and for those of the running terminal: the same code may mean another thing in each.
 * English lacks what is wrong with a machine's message: `MACHINE_MESSAGES` of `@estiba/messages/equipment` are those sentences.
 */
export const reasonSentences: Readonly<Record<Lang, { readonly plan: Sentences; readonly running: Sentences }>> = {
  en: { plan: enPlans, running: enRunning },
  es: { plan: esPlans, running: esRunning },
  zh: { plan: zhPlans, running: zhRunning },
};

const enWords = { ...enValues, ...enStates, ...enSeen, ...enEvents } as const;
type ValueWords = Readonly<Record<keyof typeof enWords, string>>;

/** Words for what comes as a value of a reason or a row: `value.deck`, `value.green`. English says which there are. */
export const valueWords: { readonly en: typeof enWords; readonly es: ValueWords; readonly zh: ValueWords } = {
  en: enWords,
  es: { ...esValues, ...esStates, ...esSeen, ...esEvents },
  zh: { ...zhValues, ...zhStates, ...zhSeen, ...zhEvents },
};
