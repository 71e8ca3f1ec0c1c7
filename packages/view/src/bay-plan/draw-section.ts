import { formatSlot } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { fillBox, frameBox, hatchBox, sayOver } from '../canvas/shapes.ts';
import { type Colour, css } from '../palette/theme.ts';
import { type BayGeometry, type CommonScale, type Detail, geometryOf } from './bay-geometry.ts';
import { drawCells } from './draw-cells.ts';
import { drawFigures } from './draw-figures.ts';
import { drawFrame } from './draw-frame.ts';
import { drawWords } from './draw-words.ts';
import { type BayPlanModel, type HeldBoxes, whenOf } from './model.ts';
import { type BayCell, cellsOfBay, type Halves } from './section-cells.ts';
import { sightOf } from './sight.ts';
import { stackFigures, type StackFigures } from './stack-figures.ts';

/** One bay laid out: what is drawn, hit, and read to those who do not see it. */
export interface BaySection {
  readonly geometry: BayGeometry;
  readonly halves: Halves;
  readonly cells: readonly BayCell[];
  readonly figures: readonly StackFigures[];
}

/** Lays out a bay of the outline, in scale with others where told so; null where there is none of that number. */
export function sectionOf(
  model: BayPlanModel,
  bay: number,
  halves: Halves,
  within: Rect,
  detail: Detail,
  common?: CommonScale,
): BaySection | null {
  const outline = model.slots.outline.bays.find(({ number }) => number === bay);
  if (outline === undefined) return null;
  const geometry = geometryOf(outline, within, detail, model.fontScale, common);
  const cells = cellsOfBay(model.slots, geometry, halves);
  return { geometry, halves, cells, figures: detail === 'full' ? figuresOf(model, bay) : [] };
}

/** Figures of the stacks of a bay, in the picture that is shown. */
export function figuresOf({ slots, boxes, picture, profile, afloat }: BayPlanModel, bay: number): StackFigures[] {
  const limits = profile?.bays.find(({ number }) => number === bay);
  const sight = profile === null || afloat === null || limits === undefined ? null : sightOf(profile, afloat)(limits.x);
  return stackFigures(slots, boxes, bay, whenOf(picture), limits, sight);
}

/** Draws a bay without what follows the pointer. */
export function drawSectionOf(pen: Pen, model: BayPlanModel, section: BaySection): void {
  const drawn = drawCells(pen, model, section.cells);
  drawFrame(pen, model, section.geometry);
  if (section.geometry.detail === 'full') drawFigures(pen, model.theme, model.fontScale, section.geometry, section.figures);
  drawWords(pen, model, section.cells, drawn);
}

/** What follows the pointer and the keys: selection, cursor, rubber band. */
export function drawSelection(pen: Pen, model: BayPlanModel, cells: readonly BayCell[]): void {
  const { theme, selected, cursor, band, held } = model;
  const cursorName = cursor === null ? '' : formatSlot(cursor);
  for (const { name, rect } of cells) {
    if (selected.has(name)) frameBox(pen, rect, theme.select, 3);
    if (name !== cursorName) continue;
    // Two rings, one dark and one light, are seen on every colour.
    frameBox(pen, inset(rect, -1), theme.ground, 4);
    frameBox(pen, inset(rect, -1), theme.text, 2);
  }
  if (held !== null) drawHeld(pen, model, cells, held);
  if (band === null) return;
  pen.fillStyle = css(theme.select, 0.15);
  pen.fillRect(band.x0, band.y0, band.x1 - band.x0, band.y1 - band.y0);
  frameBox(pen, band, theme.select);
}

const inset = ({ x0, y0, x1, y1 }: Rect, by: number): Rect => ({ x0: x0 + by, y0: y0 + by, x1: x1 - by, y1: y1 - by });

/** A dot in each slot that is open to what is held; ✓, ✕ with a hatch, or … over the slots under the pointer. */
function drawHeld(pen: Pen, { theme, fontScale }: BayPlanModel, cells: readonly BayCell[], { open, over, isLegal }: HeldBoxes): void {
  const colour = isLegal === null ? theme.muted : isLegal ? theme.good : theme.bad;
  for (const { name, rect } of cells) {
    if (open.has(name)) drawDot(pen, rect, theme.good);
    if (!over.includes(name)) continue;
    if (isLegal === false) hatchBox(pen, rect, colour, 5, ['/', '\\']);
    frameBox(pen, rect, colour, 3);
    const size = Math.min(18 * fontScale, rect.y1 - rect.y0 - 4);
    const sign = isLegal === null ? '…' : isLegal ? '✓' : '✕';
    sayOver(pen, sign, (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2, size, theme.ground);
  }
}

function drawDot(pen: Pen, { x0, x1, y0, y1 }: Rect, colour: Colour): void {
  pen.fillStyle = css(colour);
  pen.beginPath();
  pen.arc((x0 + x1) / 2, (y0 + y1) / 2, Math.min(5, (y1 - y0) / 4), 0, 2 * Math.PI);
  pen.fill();
}

/** Ground behind all bays. */
export const drawPaper = (pen: Pen, { theme }: BayPlanModel, width: number, height: number): void =>
  fillBox(pen, { x0: 0, y0: 0, x1: width, y1: height }, theme.ground);
