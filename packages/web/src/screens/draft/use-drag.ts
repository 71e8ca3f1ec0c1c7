import type { BayPlan } from '@estiba/view';
import { type RefObject, useRef } from 'react';
import type { Pressed } from './draft-plan.tsx';
import { followPointer } from './follow-pointer.ts';
import type { Grab } from './use-grab.ts';

interface DragGround {
  readonly plan: RefObject<BayPlan | null>;
  readonly grab: Grab;
  readonly chosen: readonly string[];
  readonly mayEdit: boolean;
  /** Told the boxes that were taken. */
  readonly onTake: (boxes: readonly string[]) => void;
}

/** Dragging of boxes from the plan or a list beside it into the plan. A press that is let go where it was is a click. */
export function useDrag(ground: DragGround): {
  readonly press: (event: Pressed, box: string, onClick: () => void) => void;
  /** What goes beside the pointer. */
  readonly ghost: RefObject<HTMLDivElement | null>;
} {
  const ghost = useRef<HTMLDivElement>(null);
  const latest = useRef(ground);
  latest.current = ground;
  const placeAt = ({ clientX, clientY }: PointerEvent): string | null => {
    const under = document.elementFromPoint(clientX, clientY);
    if (!(under instanceof HTMLCanvasElement) || under.closest('.draft-plan') === null) return null;
    const { left, top } = under.getBoundingClientRect();
    return latest.current.plan.current?.hit(clientX - left, clientY - top) ?? null;
  };
  const press = (event: Pressed, box: string, onClick: () => void): void => {
    let isTaken = false;
    followPointer(event, {
      onMove(to, hasMoved) {
        const { chosen, grab, mayEdit, onTake } = latest.current;
        if (!hasMoved || !mayEdit) return;
        if (!isTaken) {
          isTaken = true;
          const group = chosen.includes(box) ? chosen : [box];
          onTake(group);
          grab.take(group, box);
        }
        moveGhost(ghost.current, to);
        grab.point(placeAt(to));
      },
      onEnd(to, hasMoved, isKept) {
        moveGhost(ghost.current, null);
        if (!hasMoved && isKept) onClick();
        if (isTaken) latest.current.grab.setDown(isKept && to !== null ? placeAt(to) : null, 'put-back');
      },
    });
  };
  return { press, ghost };
}

/** What is dragged goes beside the pointer; null: nothing is. */
function moveGhost(ghost: HTMLDivElement | null, at: PointerEvent | null): void {
  if (ghost === null) return;
  ghost.hidden = at === null;
  if (at !== null) ghost.style.transform = `translate(${at.clientX + 14}px, ${at.clientY + 14}px)`;
}
