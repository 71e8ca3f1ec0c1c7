import { formatSlot } from '@estiba/port';
import type { CheckReport } from '@estiba/stowage/check';
import type { Speaker } from '../words/speaker.ts';

/** What the independent checker says, in sentences, as it is printed and written beside the plan. */
export function verdictText(verdict: CheckReport, words: Speaker, most = Number.POSITIVE_INFINITY): string {
  const count = verdict.violations.length + verdict.unlisted;
  const heading = count === 0 ? words.say('header.clean') : words.say('header.broken', { count });
  const inherited = verdict.inherited.length === 0 ? [] : [words.say('exceptions.inherited', { count: verdict.inherited.length })];
  return [heading, ...lines(verdict.violations, words, most), ...inherited, ...lines(verdict.inherited, words, most)].join('\n');
}

function lines(list: CheckReport['violations'], words: Speaker, most: number): string[] {
  const shown = list.slice(0, most).map((one) => {
    const boxes = one.boxes.slice(0, 4).map((id, i) => (one.slots[i] === undefined ? id : `${id} ${formatSlot(one.slots[i])}`));
    const more = one.boxes.length > 4 ? ` … +${one.boxes.length - 4}` : '';
    return `  ${one.rule.padEnd(3)} ${words.reason(one)}${boxes.length === 0 ? '' : ` [${boxes.join(', ')}${more}]`}`;
  });
  return list.length > most ? [...shown, `  … +${list.length - most}`] : shown;
}
