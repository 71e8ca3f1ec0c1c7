import { NO_BOX } from '../boxes/yard-stacks.ts';
import type { Pen } from '../canvas/pen.ts';
import { sayOver } from '../canvas/shapes.ts';
import { type BayPlanModel, isPale, whenOf } from './model.ts';
import type { BayCell } from './section-cells.ts';

/** A letter has room in a cell this wide and high [px]. */
const LEAST = 6;

/** In small cells the mark of the colour mode is written down a stack, a letter to a box, where enough boxes of one look stand one over the other. */
export function drawRunMarks(pen: Pen, model: BayPlanModel, cells: readonly BayCell[]): void {
  for (const run of runsOf(model, cells)) {
    const look = model.painting.legend[entryOf(model, run[0]!)];
    const letters = [...(look?.mark ?? '')];
    if (letters.length > run.length) continue;
    letters.forEach((letter, i) => {
      const { x0, x1, y0, y1 } = run[run.length - 1 - i]!.rect;
      const size = Math.min(x1 - x0, y1 - y0) - 1;
      if (size >= LEAST) sayOver(pen, letter, (x0 + x1) / 2, (y0 + y1) / 2, Math.min(size, 9 * model.fontScale), look!.colour);
    });
  }
}

/** Places of one stack, from the bottom, whose boxes look alike. */
function runsOf(model: BayPlanModel, cells: readonly BayCell[]): BayCell[][] {
  const runs: BayCell[][] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (entryOf(model, cell) < 0) continue;
    const isMore = before !== undefined && isOver(cell, before) && entryOf(model, cell) === entryOf(model, before);
    if (isMore) last!.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

const isOver = (cell: BayCell, below: BayCell): boolean =>
  cell.stack === below.stack && cell.slot.bay === below.slot.bay && Math.abs(cell.rect.y1 - below.rect.y0) < 1;

/** The entry of the legend that the box of a place has; -1 for none, or a pale one. */
function entryOf(model: BayPlanModel, cell: BayCell): number {
  const box = cell[whenOf(model.picture)];
  return box === NO_BOX || isPale(model, box) ? -1 : (model.painting.of[box] ?? -1);
}
