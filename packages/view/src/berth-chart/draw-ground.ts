import type { Depth, Zone } from '@estiba/port';
import type { Pen } from '../canvas/pen.ts';
import { fillBox, frameBox, hatchBox, say } from '../canvas/shapes.ts';
import type { Colour } from '../palette/theme.ts';
import { toPx } from '../time-chart/axis.ts';
import { type Chart, otherAxis, plotOf, rectIn, type Span, timeAxis } from '../time-chart/chart.ts';
import { clipTo, drawMetreAxis, drawRanges, drawTimeAxis, insidePlot, strokeLine } from '../time-chart/draw-time.ts';

import type { BerthChartModel } from './model.ts';

/** What stands still: axes, berths with their depth, tides, closures, reach of the cranes, and in a draft its frame. */
export function drawBerthGround(pen: Pen, chart: Chart, model: BerthChartModel): void {
  drawTimeAxis(pen, chart, model.portTime, model);
  drawMetreAxis(pen, chart, model);
  insidePlot(pen, chart, () => {
    for (const depth of model.site.depths) drawDepth(pen, chart, model, depth);
    for (const zone of model.site.closed) drawClosure(pen, chart, model, zone);
    drawRanges(pen, chart, model.ranges, model);
  });
  drawBerths(pen, chart, model);
  drawCranes(pen, chart, model);
  if (model.mode === 'draft') drawDraftFrame(pen, chart, model);
}

const momentsOf = (chart: Chart, { since, until }: Zone): Span => {
  const { from, to } = timeAxis(chart);
  return [since ?? from, until ?? to];
};

/** The draught a berth takes is written at its edge; for a time, such as a low tide, it is a hatched band. */
function drawDepth(pen: Pen, chart: Chart, { theme, fontScale }: BerthChartModel, depth: Depth): void {
  const rect = clipTo(rectIn(chart, momentsOf(chart, depth), [depth.from, depth.to]), plotOf(chart));
  if (rect === null) return;
  const isForATime = depth.since !== null || depth.until !== null;
  if (isForATime) hatchBox(pen, rect, theme.warn, 12, ['-']);
  const words = `↧ ${depth.maxDraft} m`;
  const [x, y] = isForATime ? [rect.x0 + 4, rect.y0 + 8 * fontScale] : [rect.x0 + 4, rect.y1 - 8 * fontScale];
  say(pen, words, x, y, 10 * fontScale, isForATime ? theme.text : theme.muted, 'left');
}

function drawClosure(pen: Pen, chart: Chart, { theme, fontScale }: BerthChartModel, zone: Zone): void {
  const rect = clipTo(rectIn(chart, momentsOf(chart, zone), [zone.from, zone.to]), plotOf(chart));
  if (rect === null) return;
  fillBox(pen, rect, theme.block);
  hatchBox(pen, rect, theme.bad, 9, ['/', '\\']);
  say(pen, `✕ ${zone.berth}`, (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2, 12 * fontScale, theme.text);
}

/** Bounds and names of the berths, beyond the metres. */
function drawBerths(pen: Pen, chart: Chart, { site, theme, fontScale }: BerthChartModel): void {
  const plot = plotOf(chart);
  const axis = otherAxis(chart);
  for (const { id, from, to } of site.berths) {
    const [start, end, middle] = [toPx(axis, from), toPx(axis, to), toPx(axis, (from + to) / 2)];
    if (chart.time === 'y') {
      for (const x of [start, end]) strokeLine(pen, [x, plot.y0 - 26 * fontScale, x, plot.y1], theme.line, 1.5);
      if (middle > plot.x0 && middle < plot.x1) say(pen, id, middle, plot.y0 - 24 * fontScale, 12 * fontScale, theme.text);
    } else {
      for (const y of [start, end]) strokeLine(pen, [0, y, plot.x1, y], theme.line, 1.5);
      if (middle > plot.y0 && middle < plot.y1) say(pen, id, 10, middle, 12 * fontScale, theme.text, 'left');
    }
  }
}

/** How far along the quay cranes work, those of one reach together: brackets beside the berths; what is out of service stands in brackets. */
function drawCranes(pen: Pen, chart: Chart, { site, theme, fontScale }: BerthChartModel): void {
  const plot = plotOf(chart);
  const axis = otherAxis(chart);
  const groups = [...Map.groupBy(site.cranes, ({ from, to }) => `${from} ${to}`).values()];
  groups.forEach((cranes, i) => {
    const [{ from, to }] = cranes as [(typeof cranes)[number]];
    const level = groups.slice(0, i).filter(([other]) => other!.from < to && from < other!.to).length % 2;
    const [start, end] = [toPx(axis, from), toPx(axis, to)];
    const words = cranes.map(({ id, isInService }) => (isInService ? id : `(${id})`)).join(' ');
    const size = 9 * fontScale;
    if (chart.time === 'y') {
      const y = plot.y0 - (36 + 14 * level) * fontScale;
      drawBracket(pen, [start, y, end, y], theme.muted);
      say(pen, words, (Math.max(start, plot.x0) + Math.min(end, plot.x1)) / 2, y - 7 * fontScale, size, theme.muted);
    } else {
      const x = plot.x0 - (38 + 6 * level) * fontScale;
      drawBracket(pen, [x, start, x, end], theme.muted);
      cranes.forEach(({ id, isInService }, line) => {
        const y = start + (line + 1) * size * 1.2;
        if (y < end) say(pen, isInService ? id : `(${id})`, x - 4, y, size, theme.muted, 'right');
      });
    }
  });
}

function drawBracket(pen: Pen, [x0, y0, x1, y1]: readonly [number, number, number, number], colour: Colour): void {
  const cap = 4;
  strokeLine(pen, [x0, y0, x1, y1], colour, 1.5);
  for (const [x, y] of [
    [x0, y0],
    [x1, y1],
  ] as const)
    strokeLine(pen, y0 === y1 ? [x, y, x, y + cap] : [x, y, x + cap, y], colour, 1.5);
}

/** A draft has a broad hatched border all around: it is not the live plan. */
function drawDraftFrame(pen: Pen, chart: Chart, { theme }: BerthChartModel): void {
  const broad = 6;
  const { width, height } = chart;
  for (const rect of [
    { x0: 0, y0: 0, x1: width, y1: broad },
    { x0: 0, y0: height - broad, x1: width, y1: height },
    { x0: 0, y0: 0, x1: broad, y1: height },
    { x0: width - broad, y0: 0, x1: width, y1: height },
  ]) {
    fillBox(pen, rect, theme.ground);
    hatchBox(pen, rect, theme.select, 6, ['/']);
  }
  pen.setLineDash([10, 5]);
  frameBox(pen, plotOf(chart), theme.select, 2);
  pen.setLineDash([]);
}
