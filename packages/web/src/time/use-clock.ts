import { useLanguage } from '../i18n/language.ts';
import { useSite } from '../site/site.ts';
import { keptChoice } from '../store/kept.ts';
import { useValue } from '../store/use-value.ts';
import { type Clock, clockOf } from './port-time.ts';

/** Which time the page shows. */
export const zone = keptChoice('time', ['port', 'utc'] as const, 'port');

export function switchZone(): void {
  zone.set(zone.get() === 'port' ? 'utc' : 'port');
}

/** Says moments in the language and the time that are chosen. Before the port's time is known it is UTC. */
export function useClock(): Clock {
  const site = useSite();
  const shown = useValue(zone);
  return clockOf(useLanguage(), shown === 'port' && site !== null ? site.timeZone : 'UTC');
}
