import { formatSlot } from '@estiba/port';
import { type BayCell, BayPlan, type BayPlanModel, type BayView, type HeldBoxes, NO_BOX, type Rect } from '@estiba/view';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { DrawnCanvas, type Make } from '../../drawing/drawn-canvas.tsx';
import { useWords } from '../../i18n/language.ts';
import { followPointer } from './follow-pointer.ts';

/** A press of the pointer, on the plan or in a list beside it. */
export interface Pressed {
  readonly clientX: number;
  readonly clientY: number;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What the plan tells of pointer and keys; places are slots BBBRRTT. */
interface PlanHands {
  /** A box that can be moved was pressed. */
  readonly onPress: (event: Pressed, box: string) => void;
  /** A place was clicked; null: no box that can be moved stands there. */
  readonly onClick: (box: string | null, isMore: boolean) => void;
  /** A rubber band was drawn over these boxes. */
  readonly onBand: (boxes: readonly string[], isMore: boolean) => void;
  readonly onHover: (cell: BayCell | null) => void;
  /** A click while boxes are in hand. */
  readonly onPlace: (place: string | null) => void;
  /** The cursor was moved by a key. */
  readonly onCursor: () => void;
  /** True: the key meant something. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onWheel: (towards: 'bow' | 'stern') => void;
}

interface DraftPlanProps extends PlanHands {
  readonly label: string;
  readonly model: BayPlanModel;
  readonly view: BayView;
  readonly onView: (view: BayView) => void;
  /** Slots of the chosen boxes. */
  readonly selected: ReadonlySet<string>;
  readonly held: HeldBoxes | null;
  readonly isMovable: (box: string) => boolean;
  readonly plan: RefObject<BayPlan | null>;
}

/** The bay plan with its pointer and its keys. It tells what was pressed and drawn; what that means is decided by who shows it. */
export function DraftPlan(props: DraftPlanProps) {
  const { label, model, view, onView, selected, held, isMovable, plan, onKey, onWheel } = props;
  const { draft: words } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const make = useCallback<Make<BayPlan>>(
    (surface, makeSurface, room) => new BayPlan({ ...latest.current.model }, latest.current.view, surface, makeSurface, room),
    [],
  );
  const isShort = held?.isShort ?? false;
  useEffect(() => {
    const drawn = plan.current;
    if (drawn === null) return;
    const { cursor, band } = drawn.model;
    Object.assign(drawn.model, model, { cursor, band, selected: latest.current.selected, held: latest.current.held });
    drawn.changed();
    keepCursor(drawn);
  }, [model, isShort, plan]);
  useEffect(() => {
    const drawn = plan.current;
    if (drawn === null) return;
    Object.assign(drawn.model, { selected, held });
    drawn.touched();
  }, [selected, held, plan]);
  useEffect(() => {
    if (plan.current !== null && plan.current.view !== view) plan.current.show(view);
  }, [view, plan]);
  useEffect(() => {
    const element = frame.current!;
    let last = 0;
    const turn = (event: WheelEvent): void => {
      if (latest.current.held === null || latest.current.view.show === 'scan') return;
      event.preventDefault();
      if (event.timeStamp - last < 150) return;
      last = event.timeStamp;
      latest.current.onWheel(event.deltaY > 0 ? 'stern' : 'bow');
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [onWheel]);

  const cellAt = (px: number, py: number): BayCell | null => {
    const name = plan.current!.hit(px, py);
    return plan.current!.cells.find((cell) => cell.name === name) ?? null;
  };
  const movableIn = (cell: BayCell | null): string | null => {
    const id = cell === null || cell.later === NO_BOX ? undefined : model.boxes.idOf(cell.later);
    return id !== undefined && isMovable(id) ? id : null;
  };
  const pointOf = ({ clientX, clientY }: Pick<Pressed, 'clientX' | 'clientY'>): readonly [x: number, y: number] => {
    const { left, top } = frame.current!.querySelector('canvas')!.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const drawBand = (event: Pressed, pressed: string | null): void => {
    const [x0, y0] = pointOf(event);
    const isMore = event.shiftKey || event.ctrlKey || event.metaKey;
    const drawn = plan.current!;
    const bandTo = (to: PointerEvent): Rect => {
      const [x1, y1] = pointOf(to);
      return { x0, y0, x1, y1 };
    };
    const show = (band: Rect | null): void => {
      drawn.model.band = band;
      drawn.touched();
    };
    followPointer(event, {
      onMove: (to, hasMoved) => hasMoved && show(bandTo(to)),
      onEnd(to, hasMoved, isKept) {
        show(null);
        if (to === null || !isKept) return;
        if (!hasMoved) return latest.current.onClick(pressed, isMore);
        const names = new Set(drawn.inBand(bandTo(to)));
        const boxes = drawn.cells.flatMap((cell) => (names.has(cell.name) ? (movableIn(cell) ?? []) : []));
        latest.current.onBand([...new Set(boxes)], isMore);
      },
    });
  };
  return (
    <div
      ref={frame}
      className="draft-plan"
      onPointerDown={(event) => {
        if (event.button !== 0 || view.show === 'scan' || held !== null || !(event.target instanceof HTMLCanvasElement)) return;
        const box = movableIn(cellAt(...pointOf(event)));
        if (box !== null && !event.shiftKey) props.onPress(event, box);
        else drawBand(event, box);
      }}
      onPointerLeave={() => props.onHover(null)}
      onKeyDownCapture={(event) => {
        if (!(event.target instanceof HTMLCanvasElement) || !onKey(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <DrawnCanvas
        label={label}
        hint={words.planHint}
        make={make}
        onDrawn={(drawn) => {
          plan.current = drawn;
        }}
        onPoint={(px, py) => {
          if (view.show === 'scan') openBay(plan.current!.hitBay(px, py), onView);
          else if (held !== null) props.onPlace(cellAt(px, py)?.name ?? null);
        }}
        onHover={(px, py) => props.onHover(view.show === 'scan' ? null : cellAt(px, py))}
        onKeyed={() => {
          if (plan.current!.view !== view) onView(plan.current!.view);
          props.onCursor();
        }}
        onEnter={() => {
          const { cursor } = plan.current!.model;
          if (view.show === 'scan' && cursor !== null) openBay(cursor.bay, onView);
        }}
      />
    </div>
  );
}

const openBay = (bay: number | null, onView: (view: BayView) => void): void => {
  if (bay !== null) onView({ show: 'section', bay, halves: 'both' });
};

/** Where 20' places are drawn apart, or no longer, the cursor stays in its row and tier. */
function keepCursor(drawn: BayPlan): void {
  const { cursor } = drawn.model;
  if (cursor === null || drawn.view.show === 'scan') return;
  if (drawn.cells.some(({ name }) => name === formatSlot(cursor))) return;
  const near = drawn.cells.find(({ slot }) => slot.row === cursor.row && slot.tier === cursor.tier);
  if (near !== undefined) drawn.model.cursor = near.slot;
}
