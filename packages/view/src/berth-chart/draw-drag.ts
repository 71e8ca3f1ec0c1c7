import { legalBows, metresOf, movedTo } from '@estiba/port';
import type { Pen } from '../canvas/pen.ts';
import { fillBox, frameBox, hatchBox, say } from '../canvas/shapes.ts';
import { toPx } from '../time-chart/axis.ts';
import { type Chart, otherAxis, plotOf } from '../time-chart/chart.ts';
import { insidePlot, strokeLine } from '../time-chart/draw-time.ts';
import type { Drag } from '../time-chart/drag.ts';
import { type PlacedStay, placeStay } from './layout.ts';
import type { BerthChartModel } from './model.ts';

/** From the edge of the plot to the line of where she may lie [px]. */
const EDGE = 4;

/** What follows the pointer: hover, selection, and a stay on its way. */
export function drawBerthMarks(pen: Pen, chart: Chart, model: BerthChartModel, stays: readonly PlacedStay[]): void {
  const { theme, selected, hovered, drag } = model;
  insidePlot(pen, chart, () => {
    for (const { id, rect } of stays) {
      if (id === hovered) frameBox(pen, rect, theme.hover, 2);
      if (id === selected) frameBox(pen, rect, theme.select, 4);
    }
    if (drag !== null) drawDrag(pen, chart, model, drag, stays);
  });
  if (drag !== null) drawLegalQuay(pen, chart, model, drag);
}

/** Where she may lie: ✓ in a plain frame. Where she may not: ✕, hatched, and those in her way framed. */
function drawDrag(
  pen: Pen,
  chart: Chart,
  { theme, fontScale, site, stays }: BerthChartModel,
  drag: Drag,
  placed: readonly PlacedStay[],
): void {
  const stay = stays.find(({ call }) => call === drag.id);
  if (stay === undefined) return;
  const isLegal = drag.reasons.length === 0;
  const colour = isLegal ? theme.good : theme.bad;
  const { rect, wide } = placeStay(chart, movedTo(stay, drag.to.at, drag.to.along), site.clearance);
  pen.globalAlpha = 0.7;
  fillBox(pen, rect, theme.ground);
  pen.globalAlpha = 1;
  if (!isLegal) hatchBox(pen, rect, colour, 7, ['/', '\\']);
  frameBox(pen, rect, colour, 3);
  pen.setLineDash([2, 3]);
  frameBox(pen, wide, colour);
  pen.setLineDash([]);
  const inWay = new Set(drag.reasons.map(({ params }) => params['other']));
  for (const other of placed) if (inWay.has(other.id)) frameBox(pen, other.rect, theme.bad, 3);
  const [x, y, half] = [(rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2, 16 * fontScale];
  fillBox(pen, { x0: x - half, x1: x + half, y0: y - half, y1: y + half }, theme.ground);
  say(pen, isLegal ? '✓' : '✕', x, y, 24 * fontScale, colour);
}

/** Along the quay, where she may lie at this moment: a bold line; elsewhere a thin dotted one. */
function drawLegalQuay(pen: Pen, chart: Chart, { theme, site, stays }: BerthChartModel, drag: Drag): void {
  const stay = stays.find(({ call }) => call === drag.id);
  if (stay === undefined) return;
  const plot = plotOf(chart);
  const axis = otherAxis(chart);
  const line = (from: number, to: number, colour: number, width: number): void => {
    const [a, b] = [toPx(axis, from), toPx(axis, to)];
    strokeLine(pen, chart.time === 'y' ? [a, plot.y0 + EDGE, b, plot.y0 + EDGE] : [plot.x0 + EDGE, a, plot.x0 + EDGE, b], colour, width);
  };
  pen.setLineDash([2, 4]);
  line(0, site.length, theme.bad, 1.5);
  pen.setLineDash([]);
  for (const [least, most] of legalBows(stay, drag.to.at, stays, site)) line(metresOf({ ...stay, bowAt: least })[0], most, theme.good, 5);
}
