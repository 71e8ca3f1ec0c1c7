import { reason } from '@estiba/base';
import { type Equipment, isAvailable, type Job } from '@estiba/terminal';
import { choosePlace } from '@estiba/yard';
import type { Context } from '../desks/context.ts';
import { blockCosts } from '../dispatch/block-costs.ts';
import { placesInTurn } from '../dispatch/quay-turn.ts';
import { sendToExchange } from '../dispatch/send.ts';
import { isDue } from '../dispatch/state-readers.ts';

/** Boxes that lines given up left on trucks are brought into the yard, from where they can be planned again. */
export function bringInStrays(context: Context): void {
  for (const truck of context.state.equipment.values()) {
    const [box] = truck.holding;
    if (truck.kind !== 'truck' || box === undefined || truck.steps.length > 0 || !isFree(truck)) continue;
    const unit = context.state.units.get(box);
    if (unit === undefined) continue;
    if (unit.job === null) giveItAJob(context, truck, box);
    else send(context, truck, context.state.jobs.get(unit.job));
  }
}

const isFree = (truck: Equipment): boolean => isAvailable(truck) && truck.cell !== null && (truck.route === null || truck.route.isDone);

function giveItAJob(context: Context, truck: Equipment, box: Equipment['holding'][number]): void {
  const { yard, needs, state, ground } = context;
  const container = state.units.get(box)?.container;
  if (container === undefined) return;
  const place = choosePlace(yard.map, {
    isForty: container.sizeType.lengthFt > 20,
    isLive: container.reefer?.isActive === true,
    neededAt: needs.neededAt(box),
    neededAtOf: (other) => needs.neededAt(other),
    blocks: blockCosts(context, ground.graph.x[ground.cellOf.get(truck.cell ?? '') ?? 0] ?? 0),
    nearBay: null,
    not: null,
  });
  if (!place.ok) return;
  const { position, reasons } = place.value;
  context.ask('shiftInYard', { box, to: position, kind: 'housekeeping', reasons });
}

/** The truck has the box already: no other can be sent for it. */
function send(context: Context, truck: Equipment, job: Job | undefined): void {
  if (job?.kind !== 'housekeeping') return;
  const step = job.steps.find(({ machineKind }) => machineKind === 'truck');
  if (step === undefined || !isDue(job, step)) return;
  sendToExchange(context, truck, step, placesInTurn(context, job, step), [reason('dispatch.goes-on', { rank: 0 })]);
}
