import type { Reason } from '@estiba/base';
import { fill, formatNumber, inWords, type Lang, localeOf, type Params, sayReason } from '@estiba/port/sentences';
import { words } from './catalogue.ts';
import type { WordKey } from './word-key.ts';
import { reasonWords } from './reasons.ts';

/** Says things in one language and one port's time. */
export interface Speaker {
  readonly lang: Lang;
  say(key: WordKey, params?: Params): string;
  /** The sentence for a code of the planner or the checker; the code itself with its values where no sentence is known. */
  reason(reason: Reason): string;
  /** The same for a code of messages, the call's files or a ship's profile. */
  finding(finding: Reason): string;
  /** The same for a code of the running terminal: kernel, policies, machines, log, server. */
  running(reason: Reason): string;
  /** A status, kind or state by its word; the value itself where none is known. */
  value(value: string): string;
  number(value: number, digits?: number): string;
  /** `12 Apr 08:30`, in port time. */
  time(utc: number): string;
  /** `12 Apr 08:30:05`, in port time. */
  second(utc: number): string;
  /** `08:30`, in port time. */
  clock(utc: number): string;
}

export function speaker(lang: Lang, timeZone: string): Speaker {
  const locale = localeOf[lang];
  const toMinute = { timeZone, day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const moment = new Intl.DateTimeFormat(locale, toMinute);
  const second = new Intl.DateTimeFormat(locale, { ...toMinute, second: '2-digit' });
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const { plan, input, running } = reasonWords[lang];
  return {
    lang,
    say: (key, params = {}) => fill(words[lang][key], params, lang),
    reason: (reason) =>
      sayReason(plan['stacks' in reason.params ? `${reason.code}/stacks` : reason.code] ?? plan[reason.code], reason, lang),
    finding: (reason) => sayReason(input[reason.code], reason, lang),
    // The log repeats what the planner said of boxes it left out.
    running: (reason) => sayReason(running[reason.code] ?? plan[reason.code], reason, lang),
    value: (value) => inWords(value, lang),
    number: (value, digits = 0) => formatNumber(value, lang, digits, digits),
    time: (utc) => moment.format(utc),
    second: (utc) => second.format(utc),
    clock: (utc) => clock.format(utc),
  };
}
