import { reason } from '@estiba/base';
import type { YardPosition } from '@estiba/port';
import { choosePlace } from '@estiba/yard';
import type { Context } from '../desks/context.ts';
import { wantedFrom } from './state-readers.ts';

/** Phase 3: what stands on a box that is wanted is set elsewhere in the block, the topmost first. A box that is itself about to leave is waited for. */
export function dig(context: Context): void {
  for (const job of context.state.jobs.values()) {
    for (const position of wantedFrom(job)) digFor(context, position);
  }
}

function digFor(context: Context, position: YardPosition): void {
  const { state, yard } = context;
  const top = yard.above(position).at(-1);
  if (top === undefined) return;
  const unit = state.units.get(top);
  if (unit === undefined || unit.place.at !== 'yard' || unit.job !== null) return;
  const place = choosePlace(yard.map, {
    isForty: unit.container.sizeType.lengthFt > 20,
    isLive: unit.container.reefer?.isActive === true,
    neededAt: context.needs.neededAt(top),
    neededAtOf: (box) => context.needs.neededAt(box),
    blocks: [{ id: position.block, cost: 0 }],
    nearBay: position.bay,
    not: yard.map.stackAt(position),
  });
  if (!place.ok) return;
  const wanted = yard.map.boxesOf(yard.map.stackAt(position))[position.tier - 1] ?? '';
  context.ask('shiftInYard', {
    box: unit.container.id,
    to: place.value.position,
    kind: 'yard-shift',
    reasons: [reason('dispatch.dig-for', { box: wanted }), ...place.value.reasons],
  });
}
