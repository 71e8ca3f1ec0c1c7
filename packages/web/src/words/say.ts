import type { Reason } from '@estiba/base';
import { MACHINE_MESSAGES } from '@estiba/messages/equipment';
import { inWords, reasonSentences, sayReason, type Sentences } from '@estiba/port/sentences';
import type { Language } from '../i18n/kit.ts';

/** A reason as a sentence; where none is known its code and the values it speaks of. */
export function reasonText(reason: Reason, language: Language): string {
  const { plan, running } = reasonSentences[language];
  // A planner's count of the places a rule closed has a sentence of its own.
  const counted = 'stacks' in reason.params ? plan[`${reason.code}/stacks`] : undefined;
  const ofMachines: Sentences = language === 'en' ? MACHINE_MESSAGES : {};
  return sayReason(counted ?? running[reason.code] ?? plan[reason.code] ?? ofMachines[reason.code], withWhy(reason, running), language);
}

/** A reason may name another by its code as why it came: that one is said in words too, without its full stop. */
function withWhy(reason: Reason, sentences: Sentences): Reason {
  const why = sentences[String(reason.params['why'] ?? '')];
  if (why === undefined || why.includes('{')) return reason;
  return { code: reason.code, params: { ...reason.params, why: why.replace(/[.。]$/, '') } };
}

/** A state, kind or status by its word; one that has none as it is. */
export function valueText(value: string, language: Language): string {
  return inWords(value, language);
}
