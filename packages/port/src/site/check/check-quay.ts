import type { Reason } from '@estiba/base';
import type { Site } from '../site.ts';
import { repeatedIds, say } from './say.ts';

/** Rails and berths: inside the quay, in order, none on another. */
export function checkQuay({ quay, berths }: Pick<Site, 'quay' | 'berths'>): Reason[] {
  const reasons = repeatedIds([{ path: '/berths', items: berths }]);
  if (quay.seaRail >= quay.landRail || quay.seaRail < 0)
    reasons.push(
      say(
        'site.rails',
        '/quay/seaRail',
        quay.seaRail,
        `Maybe exchanged: the waterside rail lies between 0 and the landside rail (${quay.landRail}).`,
      ),
    );
  for (const [i, berth] of berths.entries()) {
    if (berth.from >= berth.to)
      reasons.push(
        say(
          'site.span',
          `/berths/${i}/from`,
          berth.from,
          `Maybe exchanged with to: a berth runs from a lower quay metre to a higher one (${berth.to}).`,
        ),
      );
    for (const end of ['from', 'to'] as const)
      if (berth[end] < 0 || berth[end] > quay.length)
        reasons.push(
          say('site.beyond-quay', `/berths/${i}/${end}`, berth[end], `Maybe of another quay: this one runs from 0 to ${quay.length}.`),
        );
    const before = berths[i - 1];
    if (before !== undefined && berth.from < before.to)
      reasons.push(
        say('site.berths-overlap', `/berths/${i}/from`, berth.from, `Maybe out of order: ${before.id} reaches to quay metre ${before.to}.`),
      );
  }
  return reasons;
}
