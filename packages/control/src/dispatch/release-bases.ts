import type { Context } from '../desks/context.ts';

/** Phase 11: trucks may drive as far as no earlier one is still to pass. */
export function releaseBases(context: Context): void {
  for (const { truck, route, upTo } of context.traffic.grants()) context.ask('releaseBase', { truck, route, upTo });
}
