import { containerId, parseSlot, type WorkInstruction, type WorkQueue } from '@estiba/port';

/** A line of a work queue as the server tells it. */
export interface Line {
  readonly kind: WorkInstruction['kind'];
  readonly bay: number;
  readonly boxes: readonly { readonly id: string; readonly slot: string }[];
  readonly lid: string | null;
  readonly start: number;
  readonly end: number;
}

export const queueOf = (crane: string, lines: readonly Line[]): WorkQueue => ({ crane, instructions: lines.flatMap(instructionOf) });

function instructionOf({ kind, bay, boxes, lid, start, end }: Line): WorkInstruction[] {
  const times = { bay, start, end } as Pick<WorkInstruction, 'bay' | 'start' | 'end'>;
  if (kind === 'open-lid' || kind === 'close-lid') return lid === null ? [] : [{ kind, lid, ...times }];
  const placed = boxes.flatMap((box) => {
    const slot = parseSlot(box.slot);
    return slot === null ? [] : [{ id: containerId(box.id), slot }];
  });
  return [{ kind, boxes: placed, ...times }];
}
