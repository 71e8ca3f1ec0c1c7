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

/** The zone of the time that is shown. Before the port's time is known it is UTC. */
export function useZone(): string {
  const site = useSite();
  return useValue(zone) === 'port' && site !== null ? site.timeZone : 'UTC';
}

/** Says moments in the language and the time that are chosen. */
export function useClock(): Clock {
  return clockOf(useLanguage(), useZone());
}
