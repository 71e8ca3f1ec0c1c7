import { offsetOf, type PortTime } from '@estiba/view';
import { useMemo } from 'react';
import { localeOf } from '../i18n/kit.ts';
import { useLanguage } from '../i18n/language.ts';
import { useZone } from '../time/use-clock.ts';

/** How charts write time: in the zone that is shown, days as the language writes them. */
export function usePortTime(): PortTime {
  const [timeZone, language] = [useZone(), useLanguage()];
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(localeOf[language], { timeZone, day: 'numeric', month: 'short' });
    return { offsetAt: offsetOf(timeZone), sayDay: (utc) => day.format(utc) };
  }, [timeZone, language]);
}
