import { MACHINE_MESSAGES } from '@estiba/messages/equipment';
import { type Lang, reasonSentences, type Sentences } from '@estiba/port/sentences';
import { inputReasons as enInputs } from './en/input-reasons.ts';
import { inputReasons as esInputs } from './es/input-reasons.ts';
import { inputReasons as zhInputs } from './zh/input-reasons.ts';

const { en, es, zh } = reasonSentences;

/** The sentences all programs share, and those for the codes of messages and files, which only the command speaks. */
export const reasonWords: Readonly<Record<Lang, { readonly plan: Sentences; readonly input: Sentences; readonly running: Sentences }>> = {
  en: { plan: en.plan, input: enInputs, running: { ...MACHINE_MESSAGES, ...en.running } },
  es: { ...es, input: esInputs },
  zh: { ...zh, input: zhInputs },
};
