import type { Rect } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { hatchBox, patternBox } from '../canvas/shapes.ts';
import type { Pattern } from '../palette/legend.ts';
import { type Colour, css, inkOn } from '../palette/theme.ts';

/** Below this width a pattern is only noise [px]. */
const PATTERN_WIDTH = 6;

/** Fills many boxes that look alike: one path for the colour, one clip for the pattern. */
export function fillBoxes(pen: Pen, rects: readonly Rect[], colour: Colour, pattern: Pattern): void {
  if (rects.length === 0) return;
  pen.fillStyle = css(colour);
  trace(pen, rects);
  pen.fill();
  if (pattern === 'plain' || rects.every(({ x0, x1 }) => x1 - x0 < PATTERN_WIDTH)) return;
  pen.save();
  trace(pen, rects);
  pen.clip();
  patternBox(pen, coverOf(rects), pattern, inkOn(colour));
  pen.restore();
}

/** Hatches many boxes with one clip. */
export function hatchBoxes(pen: Pen, rects: readonly Rect[], colour: Colour, gap: number, lines: readonly ('/' | '\\' | '-')[]): void {
  if (rects.length === 0) return;
  pen.save();
  trace(pen, rects);
  pen.clip();
  hatchBox(pen, coverOf(rects), colour, gap, lines);
  pen.restore();
}

/** Frames around many boxes in one path. */
export function frameBoxes(pen: Pen, rects: readonly Rect[], colour: Colour, width = 1): void {
  if (rects.length === 0) return;
  pen.strokeStyle = css(colour);
  pen.lineWidth = width;
  trace(pen, rects);
  pen.stroke();
}

function trace(pen: Pen, rects: readonly Rect[]): void {
  pen.beginPath();
  for (const { x0, y0, x1, y1 } of rects) pen.rect(x0, y0, x1 - x0, y1 - y0);
}

const coverOf = (rects: readonly Rect[]): Rect => ({
  x0: Math.min(...rects.map(({ x0 }) => x0)),
  y0: Math.min(...rects.map(({ y0 }) => y0)),
  x1: Math.max(...rects.map(({ x1 }) => x1)),
  y1: Math.max(...rects.map(({ y1 }) => y1)),
});
