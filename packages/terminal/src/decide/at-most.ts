import { type Reason, reason } from '@estiba/base';

const SHOWN = 20;

/** The first reasons, and how many more there are: a list of thousands helps nobody. */
export function atMost(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.length <= SHOWN ? reasons : [...reasons.slice(0, SHOWN), reason('reasons.more', { count: reasons.length - SHOWN })];
}
