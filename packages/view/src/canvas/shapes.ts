import { type Pattern } from '../palette/legend.ts';
import { type Colour, css, inkOn } from '../palette/theme.ts';
import { type Camera, type Rect, toCanvasX, toCanvasY } from './camera.ts';
import type { Pen } from './pen.ts';

/** A rectangle of the site on the canvas. */
export function onCanvas(camera: Camera, { x0, y0, x1, y1 }: Rect): Rect {
  return { x0: toCanvasX(camera, x0), y0: toCanvasY(camera, y1), x1: toCanvasX(camera, x1), y1: toCanvasY(camera, y0) };
}

export function fillBox(pen: Pen, { x0, y0, x1, y1 }: Rect, colour: Colour): void {
  pen.fillStyle = css(colour);
  pen.fillRect(x0, y0, x1 - x0, y1 - y0);
}

export function frameBox(pen: Pen, { x0, y0, x1, y1 }: Rect, colour: Colour, width = 1): void {
  pen.strokeStyle = css(colour);
  pen.lineWidth = width;
  pen.strokeRect(x0, y0, x1 - x0, y1 - y0);
}

/** Lines from one end of the box to the other, this far apart [px]. */
export function hatchBox(pen: Pen, { x0, y0, x1, y1 }: Rect, colour: Colour, gap: number, lines: readonly ('/' | '\\' | '-')[]): void {
  const [width, height] = [x1 - x0, y1 - y0];
  pen.save();
  pen.beginPath();
  pen.rect(x0, y0, width, height);
  pen.clip();
  pen.strokeStyle = css(colour);
  pen.lineWidth = 1;
  pen.beginPath();
  for (const line of lines) {
    const reach = line === '-' ? height : width + height;
    for (let at = gap / 2; at < reach; at += gap) {
      const [from, to] = ends(line, at, width, height);
      pen.moveTo(x0 + from[0], y0 + from[1]);
      pen.lineTo(x0 + to[0], y0 + to[1]);
    }
  }
  pen.stroke();
  pen.restore();
}

type Point = readonly [x: number, y: number];

function ends(line: '/' | '\\' | '-', at: number, width: number, height: number): readonly [Point, Point] {
  if (line === '-')
    return [
      [0, at],
      [width, at],
    ];
  if (line === '/')
    return [
      [at - height, height],
      [at, 0],
    ];
  return [
    [at - height, 0],
    [at, height],
  ];
}

/** The pattern of a legend entry over a box that is filled already. */
export function patternBox(pen: Pen, box: Rect, pattern: Pattern, ink: Colour): void {
  if (pattern === 'plain') return;
  if (pattern === 'dots') return dotBox(pen, box, ink);
  const lines = { diagonal: ['/'], horizontal: ['-'], cross: ['/', '\\'] } as const;
  hatchBox(pen, box, ink, 5, lines[pattern]);
}

function dotBox(pen: Pen, { x0, y0, x1, y1 }: Rect, ink: Colour): void {
  pen.fillStyle = css(ink);
  for (let y = y0 + 2; y < y1 - 1; y += 5) for (let x = x0 + 2; x < x1 - 1; x += 5) pen.fillRect(x, y, 1.5, 1.5);
}

/** Words with their middle at a point, or their left or right end. */
export function say(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  size: number,
  colour: Colour,
  align: 'left' | 'center' | 'right' = 'center',
): void {
  pen.font = `${size}px system-ui, sans-serif`;
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  pen.fillStyle = css(colour);
  pen.fillText(text, x, y);
}

/** Width of a letter against its size, on the wide side. */
export const LETTER = 0.62;

/** Words on a ground of their own, in black or white: a pattern must not run through them. Too small to be read, they are left out. */
export function sayOver(
  pen: Pen,
  words: string,
  x: number,
  y: number,
  size: number,
  ground: Colour,
  align: 'left' | 'center' | 'right' = 'center',
): void {
  if (words === '' || size < 5) return;
  const width = LETTER * size * words.length;
  const x0 = { left: x, center: x - width / 2, right: x - width }[align];
  fillBox(pen, { x0, x1: x0 + width, y0: y - size * 0.6, y1: y + size * 0.6 }, ground);
  say(pen, words, x, y, size, inkOn(ground), align);
}
