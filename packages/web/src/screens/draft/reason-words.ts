import type { Reason } from '@estiba/base';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { reasonText } from '../../words/say.ts';

/** Says a reason; a rule that closes one place to a box in a sentence of its own, with the box where that is asked for. */
export function useReasonWords(): (reason: Reason, isNamed?: boolean) => string {
  const { draft: words } = useWords();
  const language = useLanguage();
  return (reason, isNamed = false) => {
    const key = `closed.${reason.code}`;
    const { box, stacks } = reason.params;
    if (stacks !== 1 || !Object.hasOwn(words, key)) return reasonText(reason, language);
    const why = words[key as 'closed.lid.shut'];
    return isNamed && typeof box === 'string' ? words.ofBox(box, why) : why;
  };
}
