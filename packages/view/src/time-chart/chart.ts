import type { Rect } from '../canvas/camera.ts';
import { type Axis, panAxis, toPx, toValue, type Zoomable, zoomAxis } from './axis.ts';

/** A chart of time against something else: time across (`x`) or down (`y`). The margins are for the figures of the axes [CSS px]. */
export interface Chart {
  readonly time: 'x' | 'y';
  readonly x: Axis;
  readonly y: Axis;
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
}
export interface Margin {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A point of the chart in its own units. */
export interface ChartPlace {
  /** Moment, UTC [ms]. */
  readonly at: number;
  /** On the other axis, in its unit. */
  readonly along: number;
}

export type Span = readonly [from: number, to: number];

/** Whether panning and zooming move the time only, or the other axis too. */
export type Moving = 'time' | 'both';

const MINUTE = 60_000;
const TIME: Zoomable = { least: 5 * MINUTE, most: 60 * 24 * 60 * MINUTE };
const OTHER: Zoomable = { least: 0.5, most: 1e5 };

export function makeChart(time: 'x' | 'y', moments: Span, others: Span, width: number, height: number, margin: Margin): Chart {
  const [across, down] = time === 'x' ? [moments, others] : [others, moments];
  const plot = plotWithin(width, height, margin);
  return {
    time,
    x: { from: across[0], to: across[1], start: plot.x0, end: plot.x1 },
    y: { from: down[0], to: down[1], start: plot.y0, end: plot.y1 },
    width,
    height,
    margin,
  };
}

export const timeAxis = (chart: Chart): Axis => chart[chart.time];
export const otherAxis = (chart: Chart): Axis => (chart.time === 'x' ? chart.y : chart.x);

/** The part of the canvas within the margins. */
export const plotOf = ({ width, height, margin }: Chart): Rect => plotWithin(width, height, margin);

function plotWithin(width: number, height: number, { left, top, right, bottom }: Margin): Rect {
  return { x0: left, y0: top, x1: Math.max(left + 1, width - right), y1: Math.max(top + 1, height - bottom) };
}

/** The same moments and places on a canvas of another size. */
export const chartResized = (chart: Chart, width: number, height: number): Chart =>
  makeChart(chart.time, spanOf(timeAxis(chart)), spanOf(otherAxis(chart)), width, height, chart.margin);

const spanOf = ({ from, to }: Axis): Span => [from, to];

/** Where a stretch of time and of the other axis lies on the canvas. */
export function rectIn(chart: Chart, moments: Span, others: Span): Rect {
  const [xs, ys] = chart.time === 'x' ? [moments, others] : [others, moments];
  const [a, b, c, d] = [toPx(chart.x, xs[0]), toPx(chart.x, xs[1]), toPx(chart.y, ys[0]), toPx(chart.y, ys[1])];
  return { x0: Math.min(a, b), x1: Math.max(a, b), y0: Math.min(c, d), y1: Math.max(c, d) };
}

/** Where a place lies on the canvas. */
export function pixelOf(chart: Chart, { at, along }: ChartPlace): readonly [px: number, py: number] {
  const [x, y] = chart.time === 'x' ? [at, along] : [along, at];
  return [toPx(chart.x, x), toPx(chart.y, y)];
}

/** What lies at a point of the canvas. */
export function placeAt(chart: Chart, px: number, py: number): ChartPlace {
  const [x, y] = [toValue(chart.x, px), toValue(chart.y, py)];
  return chart.time === 'x' ? { at: x, along: y } : { at: y, along: x };
}

export function panChart(chart: Chart, dx: number, dy: number, moving: Moving): Chart {
  const isMoved = (axis: 'x' | 'y'): boolean => moving === 'both' || axis === chart.time;
  return { ...chart, x: isMoved('x') ? panAxis(chart.x, dx) : chart.x, y: isMoved('y') ? panAxis(chart.y, dy) : chart.y };
}

export function zoomChart(chart: Chart, px: number, py: number, factor: number, moving: Moving): Chart {
  const zoomed = (axis: 'x' | 'y', at: number): Axis => {
    if (axis !== chart.time && moving === 'time') return chart[axis];
    return zoomAxis(chart[axis], at, factor, axis === chart.time ? TIME : OTHER);
  };
  return { ...chart, x: zoomed('x', px), y: zoomed('y', py) };
}

/** Shows a moment in the middle. */
export function lookAt(chart: Chart, at: number): Chart {
  const axis = timeAxis(chart);
  const by = at - (axis.from + axis.to) / 2;
  return { ...chart, [chart.time]: { ...axis, from: axis.from + by, to: axis.to + by } };
}

/** Share of the plot an arrow key moves it by. */
const STEP = 0.1;
const ZOOM = 1.25;

/** What a key does: arrows pan, plus and minus zoom about the middle; null where the key means nothing here. */
export function chartByKey(chart: Chart, key: string, moving: Moving): Chart | null {
  const { x0, x1, y0, y1 } = plotOf(chart);
  const [dx, dy] = [STEP * (x1 - x0), STEP * (y1 - y0)];
  const zoomed = (factor: number): Chart => zoomChart(chart, (x0 + x1) / 2, (y0 + y1) / 2, factor, moving);
  switch (key) {
    case 'ArrowLeft':
      return panChart(chart, dx, 0, moving);
    case 'ArrowRight':
      return panChart(chart, -dx, 0, moving);
    case 'ArrowUp':
      return panChart(chart, 0, dy, moving);
    case 'ArrowDown':
      return panChart(chart, 0, -dy, moving);
    case '+':
    case '=':
      return zoomed(ZOOM);
    case '-':
      return zoomed(1 / ZOOM);
    default:
      return null;
  }
}
