import { NO_BOX, type ShipSlots, type BoxTable } from '@estiba/view';
import type { DraftBox, Wish } from './answers.ts';
import type { DraftDesk } from './draft-desk.ts';

/** Everything that can be done to chosen boxes, for buttons and keys alike. */
export interface Deeds {
  readonly lock: () => void;
  readonly unlock: () => void;
  readonly takeOff: () => void;
  readonly leaveOut: () => void;
  readonly bringBack: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly assign: (bay: number, crane: string | null) => void;
}

/** `targets`: the boxes that are meant when the deed is done. */
export function deedsOf(desk: DraftDesk, targets: () => readonly string[]): Deeds {
  const wish = (make: (boxes: readonly string[]) => Wish): void => {
    const boxes = targets();
    if (boxes.length > 0) void desk.edit(make(boxes));
  };
  const mark = (does: 'lock' | 'unlock' | 'leave-out' | 'bring-back') => () => wish((boxes) => ({ does, boxes }));
  return {
    lock: mark('lock'),
    unlock: mark('unlock'),
    leaveOut: mark('leave-out'),
    bringBack: mark('bring-back'),
    takeOff: () => wish((boxes) => ({ does: 'move', moves: boxes.map((box) => ({ box, to: null })) })),
    undo: () => void desk.undo(),
    redo: () => void desk.redo(),
    assign: (bay, crane) => void desk.edit({ does: 'assign', bay, crane }),
  };
}

/** The chosen boxes with all that stand on them and can be moved. */
export function withBoxesAbove(
  choice: readonly string[],
  slots: ShipSlots,
  boxes: BoxTable,
  places: ReadonlyMap<string, DraftBox>,
): readonly string[] {
  const chosen = new Set(choice.flatMap((id) => boxes.indexOf(id) ?? []));
  const all = new Set(choice);
  for (const { first, stack } of slots.columns) {
    let isOver = false;
    for (let cell = first; cell < first + stack.tiers; cell++) {
      const box = slots.later[cell]!;
      if (box === NO_BOX) continue;
      isOver ||= chosen.has(box);
      if (isOver && places.has(boxes.idOf(box))) all.add(boxes.idOf(box));
    }
  }
  return [...all];
}
