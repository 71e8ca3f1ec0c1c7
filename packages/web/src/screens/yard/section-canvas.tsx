import {
  type BlockStacks,
  type BoxTable,
  drawSection,
  type LabelMode,
  NO_BOX,
  type Painting,
  pickSection,
  type SectionCell,
  type SectionCut,
  surfaceOf,
  type Surface,
  type Theme,
} from '@estiba/view';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { go, select, useSelection } from '../../address/use-address.ts';
import { letterScale, watchSize } from '../../drawing/canvas-surface.ts';
import { hovered } from '../../drawing/hovered.ts';
import { useWords } from '../../i18n/language.ts';
import { announce } from '../../ui/announce.ts';

interface SectionProps {
  readonly stacks: BlockStacks;
  readonly boxes: BoxTable;
  /** Changes with the boxes. */
  readonly size: number;
  readonly cut: SectionCut;
  readonly painting: Painting;
  readonly label: LabelMode;
  readonly theme: Theme;
}

const noFacts = {};
const nothing: ReadonlySet<number> = new Set();

/** The drawn section, and over it a grid of the same places that keyboard and screen reader walk through. */
export function SectionCanvas({ stacks, boxes, size, cut, painting, label, theme }: SectionProps) {
  const { drawing } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const surface = useRef<Surface | null>(null);
  const [room, setRoom] = useState({ width: 1, height: 1 });
  const [cells, setCells] = useState<readonly SectionCell[]>([]);
  const [current, setCurrent] = useState(0);
  const selection = useSelection();
  const id = useId();
  useEffect(() => watchSize(canvas.current!.parentElement!, (width, height) => setRoom({ width, height })), []);
  useEffect(() => {
    const own = (surface.current ??= surfaceOf(canvas.current!));
    const { width, height } = room;
    const scale = letterScale();
    own.resize(Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio));
    own.pen.setTransform(devicePixelRatio * scale, 0, 0, devicePixelRatio * scale, 0, 0);
    const selected = selection?.kind === 'unit' ? (boxes.indexOf(selection.id) ?? null) : null;
    const shown = { stacks, boxes, cut, painting, facts: noFacts, label, theme, plannedIn: [], plannedOut: nothing, selected };
    const drawn = drawSection(own.pen, shown, width / scale, height / scale);
    // The places over it are the page's.
    setCells(drawn.map((cell) => ({ ...cell, rect: scaled(cell.rect, scale) })));
  }, [stacks, boxes, size, cut, painting, label, theme, selection, room]);

  const nameOf = ({ bay, row, tier, box }: SectionCell): string =>
    `${drawing.place(bay, row, tier)}: ${box === NO_BOX ? drawing.emptyPlace : `${boxes.idOf(box)} ${boxes.pods[boxes.pod[box]!]}`}`;
  const at = cells[Math.min(current, cells.length - 1)];
  const choose = (cell: SectionCell): void => {
    if (cell.box !== NO_BOX) select({ kind: 'unit', id: boxes.idOf(cell.box) });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (at === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') choose(at);
    else {
      const next = beside(cells, at, event.key);
      if (next < 0) return;
      setCurrent(next);
      announce(nameOf(cells[next]!));
    }
    event.preventDefault();
  };
  const tiers = [...new Set(cells.map(({ tier }) => tier))].sort((a, b) => b - a);
  return (
    <div className="drawing section">
      <canvas ref={canvas} aria-hidden="true" />
      <div
        className="drawing-grid"
        role="grid"
        tabIndex={0}
        aria-label={drawing.section(stacks.block.id)}
        aria-describedby={`${id}-hint`}
        aria-activedescendant={at === undefined ? undefined : `${id}-${cells.indexOf(at)}`}
        onKeyDown={onKey}
        onPointerMove={({ nativeEvent: { offsetX, offsetY } }) => {
          const cell = pickSection(cells, offsetX, offsetY);
          hovered.set(cell === null || cell.box === NO_BOX ? null : `box/${boxes.idOf(cell.box)}`);
        }}
        onPointerLeave={() => hovered.set(null)}
        onClick={({ nativeEvent: { offsetX, offsetY } }) => {
          const cell = pickSection(cells, offsetX, offsetY);
          if (cell === null) return;
          setCurrent(cells.indexOf(cell));
          choose(cell);
        }}
        onDoubleClick={() => at !== undefined && at.box !== NO_BOX && go('units', boxes.idOf(at.box))}
      >
        {tiers.map((tier) => (
          <div key={tier} role="row">
            {cells.map((cell, i) =>
              cell.tier === tier ? (
                <div
                  key={`${cell.bay} ${cell.row}`}
                  id={`${id}-${i}`}
                  role="gridcell"
                  aria-selected={cell.box !== NO_BOX && selection?.kind === 'unit' && boxes.idOf(cell.box) === selection.id}
                  className={cell === at ? 'place is-current' : 'place'}
                  style={{
                    left: cell.rect.x0,
                    top: cell.rect.y0,
                    width: cell.rect.x1 - cell.rect.x0,
                    height: cell.rect.y1 - cell.rect.y0,
                  }}
                >
                  <span className="unseen">{nameOf(cell)}</span>
                </div>
              ) : null,
            )}
          </div>
        ))}
      </div>
      <p id={`${id}-hint`} className="unseen">
        {drawing.sectionHint}
      </p>
    </div>
  );
}

const scaled = ({ x0, y0, x1, y1 }: SectionCell['rect'], by: number): SectionCell['rect'] => ({
  x0: x0 * by,
  y0: y0 * by,
  x1: x1 * by,
  y1: y1 * by,
});

/** The number of the place beside one, in the direction of an arrow key; −1 where there is none. */
function beside(cells: readonly SectionCell[], from: SectionCell, key: string): number {
  const steps: Readonly<Record<string, readonly [across: number, up: number]>> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  const step = steps[key];
  if (step === undefined) return -1;
  const { x0, x1, y0, y1 } = from.rect;
  const [x, y] = [step[0] > 0 ? x1 + 2 : step[0] < 0 ? x0 - 2 : (x0 + x1) / 2, (y0 + y1) / 2 + step[1] * (y1 - y0)];
  return cells.findIndex(({ rect }) => x >= rect.x0 && x < rect.x1 && y >= rect.y0 && y < rect.y1);
}
