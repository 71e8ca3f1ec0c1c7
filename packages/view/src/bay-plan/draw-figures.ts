import type { Pen } from '../canvas/pen.ts';
import { say } from '../canvas/shapes.ts';
import type { Theme } from '../palette/theme.ts';
import type { BayGeometry } from './bay-geometry.ts';
import type { StackFigures } from './stack-figures.ts';

/** From the cells to the lines of figures, beyond the numbers of rows, and from line to line [px at font scale 1]. */
const AWAY = 20;
const LINE = 11;

/** Signs for limits that are broken, weight and height; what is left of them has the same signs hollow. */
export const TOO_HEAVY = '◆';
export const TOO_HIGH = '▲';

/** The figures of each stack, above the deck and below the hold: what it weighs, what is left of its weight [t], what is left of its height [m]. */
export function drawFigures(pen: Pen, theme: Theme, fontScale: number, geometry: BayGeometry, figures: readonly StackFigures[]): void {
  const { cell, cells, middle, perMetre } = geometry;
  const size = Math.min(10 * fontScale, cell.width / 2.6);
  if (size < 5) return;
  drawSigns(pen, theme, fontScale, geometry, figures);
  for (const figure of figures) {
    const isDeck = figure.stack.level === 'deck';
    const x = middle + figure.stack.y * perMetre;
    wordsOfFigures(figure).forEach(({ text, isBroken }, line) => {
      const away = (AWAY + LINE * line) * fontScale;
      say(pen, text, x, isDeck ? cells.y0 - away : cells.y1 + away, size, isBroken ? theme.bad : theme.muted);
    });
  }
}

/** What each line of figures is, beside the first of them. */
function drawSigns(pen: Pen, theme: Theme, fontScale: number, { cells }: BayGeometry, figures: readonly StackFigures[]): void {
  for (const level of ['deck', 'hold'] as const) {
    const first = figures.find(({ stack }) => stack.level === level);
    if (first === undefined) continue;
    const signs = ['Σ t', ...(first.weightLeft === null ? [] : ['◇ t']), ...(first.heightLeft === null ? [] : ['△ m'])];
    signs.forEach((sign, line) => {
      const away = (AWAY + LINE * line) * fontScale;
      say(pen, sign, cells.x0 - 4, level === 'deck' ? cells.y0 - away : cells.y1 + away, 10 * fontScale, theme.muted, 'right');
    });
  }
}

/** Lines from the cells outwards. A limit that is broken has its sign and a minus. */
export function wordsOfFigures({ tonnes, weightLeft, heightLeft }: StackFigures): { readonly text: string; readonly isBroken: boolean }[] {
  const lines = [{ text: tonnes.toFixed(0), isBroken: false }];
  if (weightLeft !== null) lines.push(left(weightLeft, TOO_HEAVY, 0));
  if (heightLeft !== null) lines.push(left(heightLeft, TOO_HIGH, 1));
  return lines;
}

function left(value: number, sign: string, digits: number): { readonly text: string; readonly isBroken: boolean } {
  const isBroken = value < -1e-6;
  return isBroken
    ? { text: `${sign}−${Math.max(-value, 10 ** -digits).toFixed(digits)}`, isBroken }
    : { text: Math.max(0, value).toFixed(digits), isBroken };
}
