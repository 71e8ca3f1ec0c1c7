import { type Language, localeOf } from '../i18n/kit.ts';

/** Says moments: in 24 hours, in port time or UTC, the figures as the language has them. */
export interface Clock {
  /** `12 Apr 08:30` */
  moment(utc: number): string;
  /** `12 Apr 2026 08:30`: for paper, which is kept. */
  dated(utc: number): string;
  /** `12 Apr 08:30:05` */
  second(utc: number): string;
  /** `08:30:05` */
  time(utc: number): string;
}

const clocks = new Map<string, Clock>();

export function clockOf(language: Language, timeZone: string): Clock {
  const key = `${language} ${timeZone}`;
  let clock = clocks.get(key);
  if (clock === undefined) clocks.set(key, (clock = makeClock(localeOf[language], timeZone)));
  return clock;
}

function makeClock(locale: string, timeZone: string): Clock {
  const toMinute = { timeZone, day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const moment = new Intl.DateTimeFormat(locale, toMinute);
  const dated = new Intl.DateTimeFormat(locale, { ...toMinute, year: 'numeric' });
  const second = new Intl.DateTimeFormat(locale, { ...toMinute, second: '2-digit' });
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  return {
    moment: (utc) => moment.format(utc),
    dated: (utc) => dated.format(utc),
    second: (utc) => second.format(utc),
    time: (utc) => time.format(utc),
  };
}
