import type { Reason } from '@estiba/base';
import { isWordKey, type WordKey, words } from './catalogue.ts';
import { fill, formatNumber, type Lang, localeOf, type Params } from './format.ts';

/** Says things in one language and one port's time. */
export interface Speaker {
  readonly lang: Lang;
  say(key: WordKey, params?: Params): string;
  /** The sentence for a code; the code itself with its values where no sentence is known. */
  reason(reason: Reason): string;
  number(value: number, digits?: number): string;
  /** `12 Apr 08:30`, in port time. */
  time(utc: number): string;
  /** `08:30`, in port time. */
  clock(utc: number): string;
}

export function speaker(lang: Lang, timeZone: string): Speaker {
  const locale = localeOf[lang];
  const catalogue = words[lang];
  const moment = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return {
    lang,
    say: (key, params = {}) => fill(catalogue[key], params, lang),
    reason: ({ code, params }) => {
      const key = `reason.${code}`;
      return isWordKey(key) ? fill(catalogue[key], params, lang) : bareReason(code, params, lang);
    },
    number: (value, digits = 0) => formatNumber(value, lang, digits, digits),
    time: (utc) => moment.format(utc),
    clock: (utc) => clock.format(utc),
  };
}

/** What is shown for a code without a sentence: the code and every value, so that nothing is hidden. */
function bareReason(code: string, params: Params, lang: Lang): string {
  const values = Object.entries(params).map(([name, value]) => `${name} ${typeof value === 'number' ? formatNumber(value, lang) : value}`);
  return values.length === 0 ? code : `${code} (${values.join(', ')})`;
}
