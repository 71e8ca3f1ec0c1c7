import type { Reason } from '@estiba/base';
import type { Triangular } from '../kinematics.ts';
import type { Site } from '../site.ts';
import { say } from './say.ts';

/** Figures that must agree with each other: times, limits of the weather, the time zone. */
export function checkFigures(site: Site): Reason[] {
  const { gate, kinematics, weather } = site;
  const reasons = [...triangles(gate, '/gate'), ...Object.entries(kinematics).flatMap(([key, of]) => triangles(of, `/kinematics/${key}`))];
  if (weather.windWarnMetresPerSecond > weather.windStopMetresPerSecond)
    reasons.push(
      say(
        'site.wind',
        '/weather/windWarnMetresPerSecond',
        weather.windWarnMetresPerSecond,
        `Maybe exchanged: cranes are warned before they stop (${weather.windStopMetresPerSecond}).`,
      ),
    );
  if (!isTimeZone(site.timeZone))
    reasons.push(say('site.time-zone', '/timeZone', site.timeZone, 'Maybe misspelt: a name of the IANA list such as America/Lima.'));
  return reasons;
}

function triangles(of: object, path: string): Reason[] {
  return Object.entries(of).flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    const { low, mode, high } = value as Triangular;
    if (low <= mode && mode <= high) return [];
    return [say('site.triangle', `${path}/${key}/mode`, mode, `Maybe out of order: it lies between low (${low}) and high (${high}).`)];
  });
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
