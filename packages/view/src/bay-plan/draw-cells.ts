import { NO_BOX } from '../boxes/yard-stacks.ts';
import type { Rect } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { css } from '../palette/theme.ts';
import { fillBoxes, frameBoxes, hatchBoxes } from './fill-boxes.ts';
import { type BayPlanModel, isPale, whenOf } from './model.ts';
import { type BayCell, boxesOf } from './section-cells.ts';

/** Cells this wide tell more than their colour [px]. */
const TOLD_WIDTH = 9;

/** Boxes drawn, with the room each has. */
export type Drawn = ReadonlyMap<number, Rect>;

/** Places and boxes of a bay without words: empty places, boxes by colour and pattern, those to go hatched, those to come dashed. */
export function drawCells(pen: Pen, model: BayPlanModel, cells: readonly BayCell[]): Drawn {
  const { theme, picture, toClear } = model;
  const boxes = boxesOf(cells, whenOf(picture));
  const rects = cells.map(({ rect }) => rect);
  fillBoxes(pen, rects, theme.ground, 'plain');
  frameBoxes(pen, rects, theme.faint);
  drawByLook(pen, model, boxes);
  frameBoxes(pen, [...boxes.values()], theme.line);
  const isTold = cells.some(({ rect }) => rect.x1 - rect.x0 >= TOLD_WIDTH);
  if (picture === 'work') drawWork(pen, model, cells, isTold);
  if (model.difference !== null) drawDifference(pen, model, cells, boxes);
  for (const [box, rect] of boxes) if (toClear.has(box)) drawCross(pen, model, rect);
  if (model.movable !== undefined) drawCorners(pen, model, boxes, model.movable);
  return boxes;
}

/** Fills boxes by the entries of the legend; where only differences are to stand out, the others are as pale as the ground. */
function drawByLook(pen: Pen, model: BayPlanModel, boxes: Drawn): void {
  const { painting, theme } = model;
  const pale: Rect[] = [];
  const byEntry = new Map<number, Rect[]>();
  for (const [box, rect] of boxes) {
    const entry = painting.of[box] ?? -1;
    if (isPale(model, box)) pale.push(rect);
    else byEntry.set(entry, [...(byEntry.get(entry) ?? []), rect]);
  }
  fillBoxes(pen, pale, theme.block, 'plain');
  for (const [entry, rects] of byEntry) {
    const look = painting.legend[entry];
    fillBoxes(pen, rects, look?.colour ?? theme.plain, look?.pattern ?? 'plain');
  }
}

/** What is to go is hatched, what is to come has a dashed frame; a box set back into its own slot has both. */
function drawWork(pen: Pen, { theme, slots }: BayPlanModel, cells: readonly BayCell[], isTold: boolean): void {
  const changing = cells.filter(({ now, later }) => now !== later || slots.restows.has(now));
  const leaving = changing.filter(({ now }) => now !== NO_BOX);
  const going = [...boxesOf(leaving, 'now').values()];
  if (isTold) hatchBoxes(pen, going, theme.select, 6, ['\\']);
  frameBoxes(pen, going, theme.select, 1.5);
  pen.setLineDash(isTold ? [4, 3] : [2, 1]);
  const coming = [...boxesOf(changing, 'later').values()].map(({ x0, y0, x1, y1 }) => ({ x0: x0 + 2, y0: y0 + 2, x1: x1 - 2, y1: y1 - 2 }));
  frameBoxes(pen, coming, theme.select, 1.5);
  pen.setLineDash([]);
}

/** Where a box was taken away a dotted frame stays; what is new or moved has a thick one. */
function drawDifference(pen: Pen, { theme, difference }: BayPlanModel, cells: readonly BayCell[], boxes: Drawn): void {
  const changed = [...boxes].filter(([box]) => difference!.of.has(box)).map(([, rect]) => rect);
  const left = cells.filter(({ name }) => difference!.left.has(name)).map(({ rect }) => rect);
  frameBoxes(pen, changed, theme.text, 2);
  pen.setLineDash([2, 3]);
  frameBoxes(pen, left, theme.text, 1.5);
  pen.setLineDash([]);
}

function drawCross(pen: Pen, { theme }: BayPlanModel, { x0, y0, x1, y1 }: Rect): void {
  pen.beginPath();
  pen.moveTo(x0, y0);
  pen.lineTo(x1, y1);
  pen.moveTo(x1, y0);
  pen.lineTo(x0, y1);
  pen.strokeStyle = css(theme.muted);
  pen.lineWidth = 1;
  pen.stroke();
}

/** The lower left corner of boxes that can be moved is filled, of those that are locked a square of it: both have room in the smallest cell. */
function drawCorners(pen: Pen, { theme, locked }: BayPlanModel, boxes: Drawn, movable: ReadonlySet<number>): void {
  pen.fillStyle = css(theme.text);
  pen.beginPath();
  for (const [box, { x0, x1, y0, y1 }] of boxes) {
    if (!movable.has(box)) continue;
    const size = Math.max(2, Math.min(9, (x1 - x0) / 3, (y1 - y0) / 2));
    pen.moveTo(x0, y1 - size);
    if (locked.has(box)) pen.lineTo(x0 + size, y1 - size);
    pen.lineTo(x0 + size, y1);
    pen.lineTo(x0, y1);
    pen.closePath();
  }
  pen.fill();
}
