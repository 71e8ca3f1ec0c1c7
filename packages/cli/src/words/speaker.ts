import type { Reason } from '@estiba/base';
import { words } from './catalogue.ts';
import { isWordKey, type WordKey } from './word-key.ts';
import { fill, formatNumber, type Lang, localeOf, type Params } from './format.ts';
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
    reason: ({ code, params }) => sentence(plan['stacks' in params ? `${code}/stacks` : code] ?? plan[code], code, params, lang),
    finding: ({ code, params }) => sentence(input[code], code, params, lang),
    // The log repeats what the planner said of boxes it left out.
    running: ({ code, params }) => sentence(running[code] ?? plan[code], code, params, lang),
    value: (value) => String(inWords(value, lang)),
    number: (value, digits = 0) => formatNumber(value, lang, digits, digits),
    time: (utc) => moment.format(utc),
    second: (utc) => second.format(utc),
    clock: (utc) => clock.format(utc),
  };
}

/** The filled sentence; without one the code and every value, so that nothing is hidden. */
function sentence(template: string | undefined, code: string, params: Params, lang: Lang): string {
  const spoken = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, inWords(value, lang)]));
  if (template !== undefined) return fill(template, spoken, lang);
  const values = Object.entries(spoken).map(([name, value]) => `${name} ${typeof value === 'number' ? formatNumber(value, lang) : value}`);
  return values.length === 0 ? code : `${code} (${values.join(', ')})`;
}

/** A value that is a word of the catalogue (`fore`, `deck`) in the language spoken. */
function inWords(value: string | number, lang: Lang): string | number {
  const key = `value.${value}`;
  return isWordKey(key) ? words[lang][key] : value;
}
