import { metresOf } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { fillBox, frameBox, hatchBox, LETTER, patternBox, say, sayOver } from '../canvas/shapes.ts';
import type { Pattern, Term } from '../palette/legend.ts';
import { type Colour, inkOn, type Theme } from '../palette/theme.ts';
import { type Chart, plotOf, rectIn, timeAxis } from '../time-chart/chart.ts';
import { clipTo, insidePlot, strokeLine } from '../time-chart/draw-time.ts';
import { type PlacedStay, placeStay } from './layout.ts';
import type { BerthChartModel } from './model.ts';
import type { Spread, Stay } from './stay.ts';

/** What a phase of a call looks like; none is told by colour alone. */
export interface PhaseLook {
  readonly fill: Colour;
  readonly pattern: Pattern;
  readonly dash: readonly number[];
  readonly term: Term;
}

/** The looks of the phases, also for a legend beside the chart; a phase that is not among them looks announced. */
export const phaseLooks = (theme: Theme): Readonly<Record<string, PhaseLook>> => ({
  announced: { fill: theme.ground, pattern: 'plain', dash: [5, 3], term: { code: 'phase.announced' } },
  alongside: { fill: theme.empty, pattern: 'plain', dash: [], term: { code: 'phase.alongside' } },
  working: { fill: theme.wheel[0]!, pattern: 'plain', dash: [], term: { code: 'phase.working' } },
  complete: { fill: theme.empty, pattern: 'diagonal', dash: [], term: { code: 'phase.complete' } },
  sailed: { fill: theme.block, pattern: 'dots', dash: [2, 3], term: { code: 'phase.sailed' } },
});

/** All stays; in a draft also where the live plan has those that were moved. */
export function drawStays(pen: Pen, chart: Chart, model: BerthChartModel, stays: readonly PlacedStay[]): void {
  insidePlot(pen, chart, () => {
    if (model.mode === 'draft') for (const stay of model.live) drawGhost(pen, chart, model, stay);
    for (const placed of stays) if (clipTo(placed.wide, plotOf(chart)) !== null) drawStay(pen, chart, model, placed);
  });
}

function drawStay(pen: Pen, chart: Chart, model: BerthChartModel, { stay, rect, wide }: PlacedStay): void {
  const { theme } = model;
  const look = phaseLooks(theme)[stay.phase] ?? phaseLooks(theme)['announced']!;
  pen.setLineDash([1, 3]);
  frameBox(pen, wide, theme.muted);
  pen.setLineDash([]);
  fillBox(pen, rect, look.fill);
  patternBox(pen, rect, look.pattern, inkOn(look.fill));
  drawOutsideWindow(pen, chart, model, stay);
  drawProgress(pen, chart, model, stay, rect);
  pen.setLineDash([...look.dash]);
  frameBox(pen, rect, theme.text, stay.phase === 'working' ? 2 : 1.5);
  pen.setLineDash([]);
  if (stay.to === null) drawOpenEnd(pen, chart, model, rect);
  for (const spread of [stay.arrival, stay.departure]) if (spread !== null) drawWhisker(pen, chart, model, stay, spread);
  drawName(pen, model, stay, rect, look.fill);
}

/** Where her berth is kept before she comes or after she wants to be gone: hatched. */
function drawOutsideWindow(pen: Pen, chart: Chart, { theme }: BerthChartModel, stay: Stay): void {
  const end = stay.to ?? timeAxis(chart).to;
  const metres = metresOf(stay);
  const early = stay.eta > stay.from ? rectIn(chart, [stay.from, Math.min(end, stay.eta)], metres) : null;
  const late = stay.etd !== null && end > stay.etd ? rectIn(chart, [Math.max(stay.from, stay.etd), end], metres) : null;
  for (const rect of [early, late]) if (rect !== null) hatchBox(pen, rect, theme.warn, 6, ['/']);
}

/** How much of her work is done: a bar along her side that faces metre 0, as long as the share of her stay. */
function drawProgress(pen: Pen, chart: Chart, { theme }: BerthChartModel, { progress }: Stay, { x0, y0, x1, y1 }: Rect): void {
  if (progress === null) return;
  const [width, height] = [x1 - x0, y1 - y0];
  const bar = chart.time === 'x' ? { x0, y0, x1: x0 + width * progress, y1: y0 + 4 } : { x0, y0, x1: x0 + 4, y1: y0 + height * progress };
  fillBox(pen, bar, theme.text);
}

/** A stay without an end has arrows where it leaves the chart. */
function drawOpenEnd(pen: Pen, chart: Chart, { theme, fontScale }: BerthChartModel, rect: Rect): void {
  const plot = plotOf(chart);
  const [x, y] = chart.time === 'x' ? [plot.x1 - 8, (rect.y0 + rect.y1) / 2] : [(rect.x0 + rect.x1) / 2, plot.y1 - 8];
  say(pen, chart.time === 'x' ? '»' : '⌄', x, y, 14 * fontScale, theme.text);
}

/** From the earliest to the latest moment, with a bar at either end, through the middle of the ship. */
function drawWhisker(pen: Pen, chart: Chart, { theme }: BerthChartModel, stay: Stay, { early, late }: Spread): void {
  const [stern, bow] = metresOf(stay);
  const middle = (stern + bow) / 2;
  const { x0, x1, y0, y1 } = rectIn(chart, [early, late], [middle, middle]);
  const cap = 5;
  strokeLine(pen, [x0, y0, x1, y1], theme.text, 1.5);
  for (const [x, y] of [
    [x0, y0],
    [x1, y1],
  ] as const)
    strokeLine(pen, chart.time === 'x' ? [x, y - cap, x, y + cap] : [x - cap, y, x + cap, y], theme.text, 1.5);
}

/** Name, voyage and metres, as far as there is room. */
function drawName(pen: Pen, { fontScale }: BerthChartModel, stay: Stay, rect: Rect, ground: Colour): void {
  const [width, height] = [rect.x1 - rect.x0, rect.y1 - rect.y0];
  const lock = stay.isLocked ? '▣ ' : '';
  const share = stay.progress === null ? '' : ` ${Math.round(100 * stay.progress)} %`;
  const lines = [`${lock}${stay.name}`, `${stay.voyage}${share}`, `${Math.round(stay.bowAt - stay.loa)}–${Math.round(stay.bowAt)} m`];
  const size = 11 * fontScale;
  const shown = lines.slice(0, Math.max(1, Math.floor((height - 4) / (size * 1.3)))).filter((words) => words !== '');
  const [x, top] = [(rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2 - ((shown.length - 1) * size * 1.3) / 2];
  shown.forEach((words, i) => {
    const fitting = Math.min(size, (width - 6) / (LETTER * words.length));
    sayOver(pen, words, x, top + i * size * 1.3, fitting, ground);
  });
}

/** Where the live plan has a ship that the draft has elsewhere, or not at all. */
function drawGhost(pen: Pen, chart: Chart, { stays, site, theme, fontScale }: BerthChartModel, live: Stay): void {
  const own = stays.find(({ call }) => call === live.call);
  if (own !== undefined && own.from === live.from && own.bowAt === live.bowAt) return;
  const { rect } = placeStay(chart, live, site.clearance);
  pen.setLineDash([2, 4]);
  frameBox(pen, rect, theme.muted, 1.5);
  pen.setLineDash([]);
  say(pen, live.name, (rect.x0 + rect.x1) / 2, rect.y0 + 8 * fontScale, 10 * fontScale, theme.muted);
}
