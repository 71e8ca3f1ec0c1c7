import { reason } from '@estiba/base';
import type { YardPosition } from '@estiba/port';
import type { Job } from '@estiba/terminal';
import { choosePlace } from '@estiba/yard';
import type { Context } from '../desks/context.ts';
import { isUnderWay } from './state-readers.ts';

/** Phase 3: what stands on a box that is wanted is set elsewhere in the block, the topmost first. A box that is itself about to leave is waited for. */
export function dig(context: Context): void {
  for (const job of context.state.jobs.values()) {
    for (const position of wantedFrom(job)) digFor(context, position);
  }
}

/** Yard places a job is still to lift from. */
function wantedFrom(job: Job): YardPosition[] {
  return job.steps.flatMap(({ machineKind, work, state }) =>
    machineKind === 'armg' && work.does === 'lift' && work.from !== 'truck' && work.from.at === 'yard' && state === 'planned'
      ? [work.from.position]
      : [],
  );
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

/** Boxes that must be away before this job's yard crane can lift; counts only what is not being moved already. */
export function blockersOf({ yard }: Context, job: Job): number {
  let count = 0;
  for (const step of job.steps) {
    const { work } = step;
    if (step.machineKind !== 'armg' || work.does !== 'lift' || work.from === 'truck' || work.from.at !== 'yard') continue;
    if (step.state !== 'planned' && !isUnderWay(step)) continue;
    // Of the two boxes of a twin lift in one stack the higher is fetched first: it is in nobody's way.
    count += yard.above(work.from.position).filter((id) => !job.boxes.some((own) => own === id)).length;
  }
  return count;
}
