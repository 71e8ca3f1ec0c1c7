import { formatSlot } from '@estiba/port';
import { type BayCell, BayPlan, type BayPlanModel, type BayView } from '@estiba/view';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { DrawnCanvas, type Make } from '../../drawing/drawn-canvas.tsx';
import { announce } from '../../ui/announce.ts';
import { useCellWords } from './cell-words.ts';

interface ShipDrawingProps {
  readonly label: string;
  readonly hint: string;
  readonly model: BayPlanModel;
  readonly view: BayView;
  /** Slots shown as chosen. */
  readonly selected: ReadonlySet<string>;
  /** The drawing, for whoever moves its cursor. */
  readonly plan: RefObject<BayPlan | null>;
  readonly onOpen: (bay: number | null) => void;
  readonly onChoose: (cell: BayCell | undefined) => void;
}

/** A ship drawn bay by bay, by pointer and keys: a bay of the whole ship is opened, a cell of a bay chosen. The cursor stays where it is when the ship changes. */
export function ShipDrawing({ label, hint, model, view, selected, plan, onOpen, onChoose }: ShipDrawingProps) {
  const say = useCellWords();
  const latest = useRef({ model, view });
  latest.current = { model, view };
  const make = useCallback<Make<BayPlan>>(
    (surface, makeSurface, room) => new BayPlan({ ...latest.current.model }, latest.current.view, surface, makeSurface, room),
    [],
  );
  useEffect(() => {
    const drawn = plan.current;
    if (drawn === null) return;
    const { cursor } = drawn.model;
    Object.assign(drawn.model, model, { cursor, selected });
    drawn.changed();
  }, [model, selected, plan]);
  useEffect(() => plan.current?.show(view), [view, plan]);
  return (
    <DrawnCanvas
      label={label}
      hint={hint}
      make={make}
      onDrawn={(drawn) => (plan.current = drawn)}
      onPoint={(px, py) => {
        const drawn = plan.current!;
        if (drawn.view.show === 'scan') return onOpen(drawn.hitBay(px, py));
        const name = drawn.hit(px, py);
        onChoose(drawn.cells.find((cell) => cell.name === name));
      }}
      onKeyed={() => announce(say(plan.current!))}
      onEnter={() => {
        const { cursor } = plan.current!.model;
        if (cursor === null) return;
        if (view.show === 'scan') onOpen(cursor.bay);
        else onChoose(plan.current!.cells.find(({ name }) => name === formatSlot(cursor)));
      }}
    />
  );
}
