import { type LabelMode, labelOf } from '../block-section/label.ts';
import { NO_BOX } from '../boxes/yard-stacks.ts';
import type { Rect } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { LETTER, sayOver } from '../canvas/shapes.ts';
import type { LegendEntry } from '../palette/legend.ts';
import { type Colour, css, inkOn } from '../palette/theme.ts';
import { type Badge, badgesOf } from './badges.ts';
import type { Drawn } from './draw-cells.ts';
import { drawRunMarks } from './draw-run-marks.ts';
import { type BayPlanModel, isPale } from './model.ts';
import { type BayCell, boxesOf } from './section-cells.ts';

/** Room a word needs [px at font scale 1]: of a label, of a box with marks in its upper corners beside it, and in all four. */
const LABEL_WIDTH = 22;
const CORNERS_HEIGHT = 24;
const ALL_CORNERS_HEIGHT = 36;
/** Of `BoxFacts.violation`: a rule is broken. */
const BROKEN = 2;

/** What is written on the boxes of a bay, as far as there is room: label, mark of the colour mode, marks in the corners. */
export function drawWords(pen: Pen, model: BayPlanModel, cells: readonly BayCell[], boxes: Drawn): void {
  for (const [box, rect] of boxes) drawBoxWords(pen, model, box, rect);
  if (cells.every(({ rect }) => !hasWords(rect, model.fontScale))) drawRunMarks(pen, model, cells);
  if (model.picture === 'work') drawComing(pen, model, cells);
  if (model.difference !== null) drawChanges(pen, model, cells, boxes);
}

const hasWords = ({ x0, x1 }: Rect, fontScale: number): boolean => x1 - x0 >= LABEL_WIDTH * fontScale;

function drawBoxWords(pen: Pen, model: BayPlanModel, box: number, rect: Rect): void {
  const { painting, theme, boxes, facts, label, fontScale, slots } = model;
  const [width, height] = [rect.x1 - rect.x0, rect.y1 - rect.y0];
  const look = isPale(model, box) ? undefined : painting.legend[painting.of[box] ?? -1];
  const colour = look?.colour ?? (isPale(model, box) ? theme.block : theme.plain);
  if (facts.violation?.[box] === BROKEN) drawWedge(pen, rect, theme.bad);
  if (model.overstows.has(box)) drawCircle(pen, rect, inkOn(colour));
  if (!hasWords(rect, fontScale)) return;
  const words = labelOf(label, box, boxes, painting, facts);
  const size = Math.min(sizeFor(words, width, fontScale), height - 2);
  const isRoomy = height >= ALL_CORNERS_HEIGHT * fontScale;
  const badges = badgesOf(boxes, box, { ...model, restows: slots.restows }).filter(({ term }) => term.code !== 'overstow');
  const corners = height < CORNERS_HEIGHT * fontScale ? [] : [...markOf(look, label), ...badges].slice(0, isRoomy ? 4 : 2);
  const y = corners.length === 0 || isRoomy ? (rect.y0 + rect.y1) / 2 : rect.y1 - 0.65 * size;
  sayOver(pen, words, (rect.x0 + rect.x1) / 2, y, size, colour);
  drawCorners(pen, rect, corners, colour, 9 * fontScale);
}

/** The mark that says what the colour says, unless it is the label already. */
function markOf(look: LegendEntry | undefined, label: LabelMode): Badge[] {
  return look === undefined || look.mark === '' || label === 'mark' ? [] : [{ text: look.mark, tone: 'calm', term: look.term }];
}

/** The corners in reading order; what finds no room there is told by the list beside the drawing. */
function drawCorners(pen: Pen, { x0, y0, x1, y1 }: Rect, badges: readonly Badge[], ground: Colour, size: number): void {
  const corners = [
    [x0 + 3, y0 + size * 0.7, 'left'],
    [x1 - 3, y0 + size * 0.7, 'right'],
    [x0 + 3, y1 - size * 0.7, 'left'],
    [x1 - 3, y1 - size * 0.7, 'right'],
  ] as const;
  const half = (x1 - x0) / 2 - 4;
  corners.forEach(([x, y, align], i) => {
    const badge = badges[i];
    if (badge !== undefined) sayOver(pen, badge.text, x, y, Math.min(size, half / (LETTER * badge.text.length)), ground, align);
  });
}

/** Numbers of the boxes that come into empty places. */
function drawComing(pen: Pen, model: BayPlanModel, cells: readonly BayCell[]): void {
  const { boxes, painting, facts, label, theme, fontScale } = model;
  for (const [box, rect] of boxesOf(
    cells.filter(({ now }) => now === NO_BOX),
    'later',
  )) {
    const words = labelOf(label, box, boxes, painting, facts);
    const width = rect.x1 - rect.x0;
    const size = Math.min(sizeFor(words, width, fontScale), rect.y1 - rect.y0 - 6);
    if (width >= LABEL_WIDTH * fontScale) sayOver(pen, words, (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2, size, theme.ground);
  }
}

const CHANGE_SIGN = { added: '+', moved: '→', removed: '−' } as const;

function drawChanges(pen: Pen, { difference, theme, fontScale }: BayPlanModel, cells: readonly BayCell[], boxes: Drawn): void {
  const size = 12 * fontScale;
  for (const [box, rect] of boxes) {
    const change = difference!.of.get(box);
    if (change !== undefined) sayOver(pen, CHANGE_SIGN[change], rect.x1 - 2, rect.y1 - size * 0.6, size, theme.ground, 'right');
  }
  for (const { name, rect } of cells)
    if (difference!.left.has(name)) sayOver(pen, CHANGE_SIGN.removed, rect.x0 + 2, rect.y1 - size * 0.6, size, theme.ground, 'left');
}

function drawWedge(pen: Pen, { x0, y0, x1, y1 }: Rect, colour: Colour): void {
  const side = Math.min(x1 - x0, y1 - y0) / 2;
  pen.fillStyle = css(colour);
  pen.beginPath();
  pen.moveTo(x1 - side, y0);
  pen.lineTo(x1, y0);
  pen.lineTo(x1, y0 + side);
  pen.closePath();
  pen.fill();
}

function drawCircle(pen: Pen, { x0, y0, x1, y1 }: Rect, ink: Colour): void {
  pen.strokeStyle = css(ink);
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.arc((x0 + x1) / 2, (y0 + y1) / 2, Math.max(1, Math.min(x1 - x0, y1 - y0) / 2 - 1.5), 0, 2 * Math.PI);
  pen.stroke();
}

/** The size of letters with which words stay within a width [px]. */
const sizeFor = (words: string, width: number, fontScale: number): number =>
  Math.min(11 * fontScale, (width - 4) / (LETTER * Math.max(1, words.length)));
