import type { Call, ContainerId, Slot, WorkInstruction, WorkQueue } from '@estiba/port';

/** One box of a load instruction, found in the queues. */
export interface LoadLine {
  readonly id: ContainerId;
  readonly slot: Slot;
  readonly start: number;
  readonly crane: string;
  readonly bay: number;
  /** Boxes of the instruction: 2 for a twin lift. */
  readonly boxes: 1 | 2;
}

/** Loads of all cranes by their start; at the same start in the order of the cranes, fore before aft. */
export function loadLinesOf(queues: readonly WorkQueue[]): LoadLine[] {
  const lines = queues.flatMap(({ crane, instructions }) => instructions.flatMap((line) => linesOf(crane, line)));
  return lines.sort((a, b) => a.start - b.start);
}

function linesOf(crane: string, line: WorkInstruction): LoadLine[] {
  if (line.kind !== 'load') return [];
  const { bay, start } = line;
  return line.boxes.map(({ id, slot }) => ({ id, slot, start, crane, bay, boxes: line.boxes.length as 1 | 2 }));
}

/**
 * Numbers of the boxes loaded, as in the load list, in the order of their loads.
 *
 * @throws RangeError where a queue loads a box that is not in the load list.
 */
export function boxNumbersOf(call: Call, lines: readonly LoadLine[]): Int32Array {
  const numbers = new Map(call.loadList.map(({ id }, box) => [id, box]));
  return Int32Array.from(lines, ({ id }) => {
    const box = numbers.get(id);
    if (box === undefined) {
      throw new RangeError(
        `yard: box ${id} of the queues is not in the load list of call ${call.id}. Maybe the queues were made for another version of the call.`,
      );
    }
    return box;
  });
}
