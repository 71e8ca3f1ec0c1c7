import { csv } from '@estiba/base';
import { formatSlot, formatYardPosition, type WorkInstruction, type WorkQueue } from '@estiba/port';

const columns = [
  'crane',
  'number',
  'kind',
  'bay',
  'start',
  'end',
  'lid',
  'container',
  'slot',
  'yard',
  'twin_container',
  'twin_slot',
  'twin_yard',
];

/** Every crane's list, one line an instruction, in order of work; times in UTC. */
export function queuesCsv(queues: readonly WorkQueue[]): string {
  return csv(
    columns,
    queues.flatMap((queue) =>
      queue.instructions.map((instruction, i) => [
        queue.crane,
        i + 1,
        instruction.kind,
        instruction.bay,
        new Date(instruction.start).toISOString(),
        new Date(instruction.end).toISOString(),
        'lid' in instruction ? instruction.lid : '',
        ...boxFields(instruction, 0),
        ...boxFields(instruction, 1),
      ]),
    ),
  );
}

function boxFields(instruction: WorkInstruction, index: 0 | 1): readonly string[] {
  const box = 'boxes' in instruction ? instruction.boxes[index] : undefined;
  if (box === undefined) return ['', '', ''];
  return [box.id, formatSlot(box.slot), box.yard === undefined ? '' : formatYardPosition(box.yard)];
}

/** The same lists for programs. */
export function queuesJson(queues: readonly WorkQueue[]): unknown {
  return queues.map(({ crane, instructions }) => ({
    crane,
    instructions: instructions.map((instruction) => ({
      ...instruction,
      start: new Date(instruction.start).toISOString(),
      end: new Date(instruction.end).toISOString(),
      ...('boxes' in instruction && {
        boxes: instruction.boxes.map(({ id, slot, yard }) => ({ id, slot: formatSlot(slot), ...(yard !== undefined && { yard }) })),
      }),
    })),
  }));
}
