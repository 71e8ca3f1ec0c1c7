import { formatSlot } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { fillBox, frameBox } from '../canvas/shapes.ts';
import { css } from '../palette/theme.ts';
import { type BayGeometry, type CommonScale, type Detail, geometryOf } from './bay-geometry.ts';
import { drawCells } from './draw-cells.ts';
import { drawFigures } from './draw-figures.ts';
import { drawFrame } from './draw-frame.ts';
import { drawHeld } from './draw-held.ts';
import { drawWords } from './draw-words.ts';
import { type BayPlanModel, whenOf } from './model.ts';
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
  const cells = cellsOfBay(model.slots, geometry, halves, model.held?.isShort === true ? whenOf(model.picture) : null);
  return { geometry, halves, cells, figures: detail === 'full' ? figuresOf(model, bay) : [] };
}

/** Figures of the stacks of a bay, in the picture that is shown. */
export function figuresOf(
  { slots, boxes, picture, profile, afloat }: Pick<BayPlanModel, 'slots' | 'boxes' | 'picture' | 'profile' | 'afloat'>,
  bay: number,
): StackFigures[] {
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

/** Ground behind all bays. */
export const drawPaper = (pen: Pen, { theme }: BayPlanModel, width: number, height: number): void =>
  fillBox(pen, { x0: 0, y0: 0, x1: width, y1: height }, theme.ground);
