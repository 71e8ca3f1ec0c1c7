import { type LabelMode, labelOf } from '../block-section/label.ts';
import { NO_BOX } from '../boxes/yard-stacks.ts';
import type { Rect } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { fillBox, say } from '../canvas/shapes.ts';
import type { LegendEntry } from '../palette/legend.ts';
import { type Colour, css, inkOn } from '../palette/theme.ts';
import { type Badge, badgesOf } from './badges.ts';
import type { Drawn } from './draw-cells.ts';
import { type BayPlanModel, isPale } from './model.ts';
import { type BayCell, boxesOf } from './section-cells.ts';

/** Room a word needs [px at font scale 1]: of a label, and of a box with marks in its corners beside it. */
const LABEL_WIDTH = 22;
const CORNERS_HEIGHT = 26;
const LETTER = 0.62;
/** Of `BoxFacts.violation`: a rule is broken. */
const BROKEN = 2;

/** What is written on the boxes of a bay, as far as there is room: label, mark of the colour mode, marks in the corners. */
export function drawWords(pen: Pen, model: BayPlanModel, cells: readonly BayCell[], boxes: Drawn): void {
  for (const [box, rect] of boxes) drawBoxWords(pen, model, box, rect);
  if (model.picture === 'work') drawComing(pen, model, cells);
  if (model.difference !== null) drawChanges(pen, model, cells, boxes);
}

function drawBoxWords(pen: Pen, model: BayPlanModel, box: number, rect: Rect): void {
  const { painting, theme, boxes, facts, label, fontScale, slots } = model;
  const [width, height] = [rect.x1 - rect.x0, rect.y1 - rect.y0];
  const look = isPale(model, box) ? undefined : painting.legend[painting.of[box] ?? -1];
  const colour = look?.colour ?? (isPale(model, box) ? theme.block : theme.plain);
  if (facts.violation?.[box] === BROKEN) drawWedge(pen, rect, theme.bad);
  if (model.overstows.has(box)) drawCircle(pen, rect, inkOn(colour));
  if (width < LABEL_WIDTH * fontScale) return;
  const words = labelOf(label, box, boxes, painting, facts);
  const size = Math.min(sizeFor(words, width, fontScale), height - 2);
  drawOn(pen, words, (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2, size, colour, 'center');
  if (height < CORNERS_HEIGHT * fontScale) return;
  const badges = badgesOf(boxes, box, { ...model, restows: slots.restows });
  const corners = [...markOf(look, label), ...badges.filter(({ term }) => term.code !== 'overstow')];
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
    if (badge !== undefined) drawOn(pen, badge.text, x, y, Math.min(size, half / (LETTER * badge.text.length)), ground, align);
  });
}

/** Words over a filled place: the pattern must not run through them. */
function drawOn(pen: Pen, words: string, x: number, y: number, size: number, ground: Colour, align: 'left' | 'center' | 'right'): void {
  if (words === '' || size < 5) return;
  const width = LETTER * size * words.length;
  const x0 = { left: x, center: x - width / 2, right: x - width }[align];
  fillBox(pen, { x0, x1: x0 + width, y0: y - size * 0.6, y1: y + size * 0.6 }, ground);
  say(pen, words, x, y, size, inkOn(ground), align);
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
    if (width >= LABEL_WIDTH * fontScale)
      drawOn(pen, words, (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2, size, theme.ground, 'center');
  }
}

const CHANGE_SIGN = { added: '+', moved: '→', removed: '−' } as const;

function drawChanges(pen: Pen, { difference, theme, fontScale }: BayPlanModel, cells: readonly BayCell[], boxes: Drawn): void {
  const size = 12 * fontScale;
  for (const [box, rect] of boxes) {
    const change = difference!.of.get(box);
    if (change !== undefined) drawOn(pen, CHANGE_SIGN[change], rect.x1 - 2, rect.y1 - size * 0.6, size, theme.ground, 'right');
  }
  for (const { name, rect } of cells)
    if (difference!.left.has(name)) drawOn(pen, CHANGE_SIGN.removed, rect.x0 + 2, rect.y1 - size * 0.6, size, theme.ground, 'left');
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
