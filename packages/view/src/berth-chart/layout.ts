import { metresOf } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';
import { type Chart, makeChart, rectIn, type Span, timeAxis } from '../time-chart/chart.ts';
import { spanOfAll } from '../time-chart/draw-time.ts';
import type { BerthChartModel } from './model.ts';
import type { Stay } from './stay.ts';

/** A stay and where it lies on the canvas; one without an end goes on to the end of the chart. */
export interface PlacedStay {
  readonly id: string;
  readonly stay: Stay;
  readonly rect: Rect;
  /** With the room that must be free on either side. */
  readonly wide: Rect;
}

const HOUR = 3_600_000;
/** Margins for the figures of the axes [px at font scale 1]. */
const MARGIN = { x: { left: 124, top: 36, right: 12, bottom: 12 }, y: { left: 66, top: 74, right: 12, bottom: 12 } } as const;

/** A chart that shows the whole quay, the present and all stays. */
export function berthChart({ stays, now, site, time, fontScale }: BerthChartModel, width: number, height: number): Chart {
  const spans = stays.map(({ from, to, eta }): Span => [Math.min(from, eta), to ?? from + 24 * HOUR]);
  const moments = spanOfAll([...spans, [now - 6 * HOUR, now + 24 * HOUR]]);
  const { left, top, right, bottom } = MARGIN[time];
  const margin = { left: left * fontScale, top: top * fontScale, right: right * fontScale, bottom: bottom * fontScale };
  return makeChart(time, moments, [0, site.length], width, height, margin);
}

export function placeStay(chart: Chart, stay: Stay, clearance: number): PlacedStay {
  const [stern, bow] = metresOf(stay);
  const { to } = timeAxis(chart);
  const moments: Span = [stay.from, stay.to ?? Math.max(stay.from + HOUR, to)];
  return {
    id: stay.call,
    stay,
    rect: rectIn(chart, moments, [stern, bow]),
    wide: rectIn(chart, moments, [stern - clearance, bow + clearance]),
  };
}
