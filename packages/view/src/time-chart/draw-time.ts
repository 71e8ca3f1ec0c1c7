import type { Rect } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { fillBox, hatchBox, say } from '../canvas/shapes.ts';
import { type Colour, css, type Theme } from '../palette/theme.ts';
import { toPx } from './axis.ts';
import { type Chart, plotOf, rectIn, type Span, timeAxis, otherAxis } from './chart.ts';
import { hourOf, type OffsetAt, roundTicks, timeTicks } from './ticks.ts';

/** How time is written: the offset of the port, and the words for a day (`12 Apr`). */
export interface PortTime {
  readonly offsetAt: OffsetAt;
  readonly sayDay: (utc: number) => string;
}

/** What all parts of a chart are drawn with. */
export interface Ink {
  readonly theme: Theme;
  readonly fontScale: number;
}

/** A stretch of time with a word of its own: a shift, an hour of low water. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly tone: 'calm' | 'warn' | 'bad';
}

/** Room between figures [px at font scale 1], across and down. */
const ACROSS = 56;
const DOWN = 26;

/** Ground, round moments of port time with their lines; days are bolder and have their date. */
export function drawTimeAxis(pen: Pen, chart: Chart, { offsetAt, sayDay }: PortTime, { theme, fontScale }: Ink): void {
  const plot = plotOf(chart);
  const axis = timeAxis(chart);
  const isAcross = chart.time === 'x';
  fillBox(pen, { x0: 0, y0: 0, x1: chart.width, y1: chart.height }, theme.ground);
  fillBox(pen, plot, theme.lane);
  const size = 11 * fontScale;
  let date = sayDay(axis.from);
  for (const tick of timeTicks(axis, offsetAt, (isAcross ? ACROSS : DOWN) * fontScale)) {
    const px = toPx(axis, tick.at);
    const line: Points = isAcross ? [px, plot.y0, px, plot.y1] : [plot.x0, px, plot.x1, px];
    strokeLine(pen, line, tick.isDay ? theme.line : theme.faint, tick.isDay ? 1.5 : 1);
    if (tick.isDay) date = sayDay(tick.at);
    const words = tick.isDay ? date : hourOf(tick);
    if (isAcross) say(pen, words, px, plot.y0 - size * 0.8, size, tick.isDay ? theme.text : theme.muted);
    else say(pen, words, plot.x0 - 6, px, size, tick.isDay ? theme.text : theme.muted, 'right');
  }
  // The day the chart begins with, where its midnight is out of sight.
  say(pen, sayDay(axis.from), 8, isAcross ? plot.y0 - size * 2.1 : plot.y0 - size * 0.8, size, theme.text, 'left');
}

/** Round metres of the other axis. */
export function drawMetreAxis(pen: Pen, chart: Chart, { theme, fontScale }: Ink): void {
  const plot = plotOf(chart);
  const axis = otherAxis(chart);
  const isAcross = chart.time === 'y';
  const size = 11 * fontScale;
  for (const value of roundTicks(axis, (isAcross ? ACROSS : DOWN) * fontScale)) {
    const px = toPx(axis, value);
    strokeLine(pen, isAcross ? [px, plot.y0, px, plot.y1] : [plot.x0, px, plot.x1, px], theme.faint, 1);
    if (isAcross) say(pen, String(value), px, plot.y0 - size * 0.8, size, theme.muted);
    else say(pen, String(value), plot.x0 - 6, px, size, theme.muted, 'right');
  }
}

/** Stretches of time across the whole plot, each with its word at its beginning; what is not calm is hatched. */
export function drawRanges(pen: Pen, chart: Chart, ranges: readonly TimeRange[], { theme, fontScale }: Ink): void {
  const plot = plotOf(chart);
  const { from, to } = otherAxis(chart);
  for (const range of ranges) {
    const rect = clipTo(rectIn(chart, [range.from, range.to], [from, to]), plot);
    if (rect === null) continue;
    const colour = { calm: theme.block, warn: theme.warn, bad: theme.bad }[range.tone];
    pen.globalAlpha = 0.35;
    fillBox(pen, rect, range.tone === 'calm' ? colour : theme.block);
    pen.globalAlpha = 1;
    if (range.tone !== 'calm') hatchBox(pen, rect, colour, 10, range.tone === 'bad' ? ['/', '\\'] : ['/']);
    say(pen, range.words, rect.x0 + 4, rect.y0 + 8 * fontScale, 10 * fontScale, theme.text, 'left');
  }
}

/** The present: a line through the plot with a head at its edge. */
export function drawNow(pen: Pen, chart: Chart, now: number, { theme }: Ink): void {
  const plot = plotOf(chart);
  const px = toPx(timeAxis(chart), now);
  const isAcross = chart.time === 'x';
  if (isAcross ? px < plot.x0 || px > plot.x1 : px < plot.y0 || px > plot.y1) return;
  strokeLine(pen, isAcross ? [px, plot.y0, px, plot.y1] : [plot.x0, px, plot.x1, px], theme.select, 2);
  pen.fillStyle = css(theme.select);
  pen.beginPath();
  const [x, y] = isAcross ? [px, plot.y0] : [plot.x0, px];
  pen.moveTo(x, y);
  pen.lineTo(isAcross ? x - 5 : x - 8, isAcross ? y - 8 : y - 5);
  pen.lineTo(isAcross ? x + 5 : x - 8, isAcross ? y - 8 : y + 5);
  pen.closePath();
  pen.fill();
}

type Points = readonly [x0: number, y0: number, x1: number, y1: number];

export function strokeLine(pen: Pen, [x0, y0, x1, y1]: Points, colour: Colour, width: number): void {
  pen.strokeStyle = css(colour);
  pen.lineWidth = width;
  pen.beginPath();
  pen.moveTo(x0, y0);
  pen.lineTo(x1, y1);
  pen.stroke();
}

/** The part of a rectangle within another; null where there is none. */
export function clipTo(rect: Rect, within: Rect): Rect | null {
  const cut = {
    x0: Math.max(rect.x0, within.x0),
    y0: Math.max(rect.y0, within.y0),
    x1: Math.min(rect.x1, within.x1),
    y1: Math.min(rect.y1, within.y1),
  };
  return cut.x0 < cut.x1 && cut.y0 < cut.y1 ? cut : null;
}

/** Draws within the plot only: nothing runs over the figures of the axes. */
export function insidePlot(pen: Pen, chart: Chart, draw: () => void): void {
  const { x0, y0, x1, y1 } = plotOf(chart);
  pen.save();
  pen.beginPath();
  pen.rect(x0, y0, x1 - x0, y1 - y0);
  pen.clip();
  draw();
  pen.restore();
}

/** All of the time that some spans take, with a margin; an hour around nothing. */
export function spanOfAll(spans: readonly Span[], margin = 0.04): Span {
  if (spans.length === 0) return [0, 3_600_000];
  const [low, high] = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
  const room = Math.max(60_000, (high - low) * margin);
  return [low - room, high + room];
}
