import type { Call, ContainerId, LoadingPlan, Slot, WorkInstruction, WorkQueue } from '@estiba/port';
import { loadLinesOf } from './load-line.ts';

/**
 * The queues with the chosen boxes: each load takes the box of `order` (numbers as in the load list), set where the loading
 * plan, with all exchanges made, puts it. Times, cranes and twin lifts stay.
 */
export function pickedQueues(call: Call, queues: readonly WorkQueue[], loading: LoadingPlan, order: Int32Array): WorkQueue[] {
  const slots = new Map(loading.loads.map(({ id, slot }) => [id, slot]));
  const chosen = new Map(loadLinesOf(queues).map(({ id }, load) => [id, call.loadList[order[load] as number]?.id as ContainerId]));
  const rewrite = (line: WorkInstruction): WorkInstruction => {
    if (line.kind !== 'load') return line;
    const boxes = line.boxes.map(({ id }) => {
      const box = chosen.get(id) as ContainerId;
      const yard = call.yard.get(box);
      const placed = { id: box, slot: slots.get(box) as Slot };
      return yard === undefined ? placed : { ...placed, yard };
    });
    return { ...line, boxes };
  };
  return queues.map(({ crane, instructions }) => ({ crane, instructions: instructions.map(rewrite) }));
}
