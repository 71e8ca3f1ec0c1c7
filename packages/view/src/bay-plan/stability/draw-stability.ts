import type { ShipCondition, VesselProfile } from '@estiba/port';
import type { Rect } from '../../canvas/camera.ts';
import type { Pen } from '../../canvas/pen.ts';
import { fillBox, frameBox, LETTER, say } from '../../canvas/shapes.ts';
import { type Colour, css, type Theme } from '../../palette/theme.ts';
import { type Gauge, gaugesOf, isBroken, type StrengthCurve, strengthCurves } from './gauges.ts';

/** What the strip shows. Names of gauges and curves are the caller's words for `gauge.gm`, `curve.shear` …; numbers are written as it says. */
export interface StabilityModel {
  readonly condition: ShipCondition;
  readonly profile: VesselProfile | null;
  readonly theme: Theme;
  readonly fontScale: number;
  readonly wordOf: (code: string) => string;
  readonly numberOf: (value: number, digits: number) => string;
}

/** Sign of a limit that is broken, beside its colour. */
const BROKEN = '◆';
/** The window of a gauge, where there is room [px]. */
const LEAST_BAR = 60;
/** Shares that are drawn: beyond it a curve is cut off [limits]. */
const MOST_SHARE = 1.3;
const DASHES = { shear: [], bending: [8, 4], torsion: [2, 3] } as const;

/** Draws gauges one under the other on the left and the curves of strength on the right of a part of the canvas. */
export function drawStability(pen: Pen, model: StabilityModel, within: Rect): void {
  const curves = strengthCurves(model.condition, model.profile);
  const gauges = gaugesOf(model.condition, model.profile);
  const texts = gauges.map((gauge) => textsOf(model, gauge));
  const step = (within.y1 - within.y0) / gauges.length;
  const whole = within.x1 - within.x0;
  const size = Math.min(12 * model.fontScale, step);
  const columns = { names: widest(texts, 'name', size), numbers: widest(texts, 'number', size) };
  const wanted = columns.names + columns.numbers + LEAST_BAR * model.fontScale;
  const middle = curves.length === 0 ? within.x1 : within.x0 + Math.min(Math.max(wanted, whole * 0.45), whole * 0.58);
  fillBox(pen, within, model.theme.ground);
  gauges.forEach((gauge, i) => {
    const y0 = within.y0 + i * step;
    const line = { x0: within.x0 + 4, x1: middle - 8, y0, y1: y0 + step };
    drawGauge(pen, model, gauge, texts[i]!, columns, size, line);
  });
  if (curves.length > 0) drawCurves(pen, model, curves, { ...within, x0: middle + 8 });
}

interface Texts {
  readonly name: string;
  readonly number: string;
}

function textsOf({ wordOf, numberOf }: StabilityModel, gauge: Gauge): Texts {
  const value = numberOf(gauge.value, gauge.id === 'hidden' ? 0 : 2);
  return { name: wordOf(`gauge.${gauge.id}`), number: `${isBroken(gauge) ? `${BROKEN} ` : ''}${value} ${gauge.unit}` };
}

const widest = (texts: readonly Texts[], column: keyof Texts, size: number): number =>
  LETTER * size * Math.max(...texts.map((text) => text[column].length));

/** Name, window with the value as a mark in it, number. Where there is no room for all three, the window goes first, then letters get smaller. */
function drawGauge(
  pen: Pen,
  { theme, fontScale }: StabilityModel,
  gauge: Gauge,
  { name, number }: Texts,
  columns: Readonly<Record<'names' | 'numbers', number>>,
  size: number,
  { x0, x1, y0, y1 }: Rect,
): void {
  const y = (y0 + y1) / 2;
  const letters = size * Math.min(1, (x1 - x0) / (columns.names + columns.numbers));
  const ink = isBroken(gauge) ? theme.bad : theme.text;
  say(pen, name, x0, y, letters, theme.text, 'left');
  say(pen, number, x1, y, letters, ink, 'right');
  const bar = { x0: x0 + columns.names, x1: x1 - columns.numbers, y0: y - 4 * fontScale, y1: y + 4 * fontScale };
  const [least, most] = [gauge.least ?? Math.min(0, gauge.value), gauge.most ?? Math.max(1, gauge.value)];
  const room = Math.max(1e-6, most - least) * 0.25;
  const toX = (value: number): number => bar.x0 + ((value - least + room) / (most - least + 2 * room)) * (bar.x1 - bar.x0);
  if (bar.x1 - bar.x0 < 10) return;
  fillBox(pen, bar, theme.block);
  const from = gauge.least === null ? bar.x0 : toX(least);
  const to = gauge.most === null ? bar.x1 : toX(most);
  fillBox(pen, { ...bar, x0: from, x1: to }, theme.faint);
  frameBox(pen, { ...bar, x0: from, x1: to }, theme.line);
  const at = Math.max(bar.x0, Math.min(bar.x1, toX(gauge.value)));
  fillBox(pen, { x0: at - 2, x1: at + 2, y0: bar.y0 - 3, y1: bar.y1 + 3 }, ink);
}

/** Shares of the limits from stern to bow; the limits are the two lines. */
function drawCurves(
  pen: Pen,
  { theme, fontScale, wordOf, numberOf }: StabilityModel,
  curves: readonly StrengthCurve[],
  within: Rect,
): void {
  const line = 13 * fontScale;
  const sample = Math.min(24, (within.x1 - within.x0) * 0.1);
  const plot = { ...within, y0: within.y0 + 4, y1: within.y1 - line * curves.length - 2 };
  if (plot.y1 - plot.y0 < 10 || plot.x1 - plot.x0 < 20) return;
  const xs = curves[0]!.points.map(([x]) => x);
  const [from, to] = [Math.min(...xs), Math.max(...xs, Math.min(...xs) + 1)];
  const toX = (x: number): number => plot.x0 + ((x - from) / (to - from)) * (plot.x1 - plot.x0);
  const toY = (share: number): number => {
    const cut = Math.max(-MOST_SHARE, Math.min(MOST_SHARE, share));
    return (plot.y0 + plot.y1) / 2 - (cut / MOST_SHARE) * ((plot.y1 - plot.y0) / 2);
  };
  for (const share of [-1, 0, 1])
    stroke(
      pen,
      [
        [plot.x0, toY(share)],
        [plot.x1, toY(share)],
      ],
      share === 0 ? theme.faint : theme.line,
      1,
      [],
    );
  curves.forEach((curve, i) => {
    const beyond = Math.abs(curve.worst[1]) > 1 + 1e-6;
    const ink = beyond ? theme.bad : theme.text;
    stroke(
      pen,
      curve.points.map(([x, share]) => [toX(x), toY(share)]),
      ink,
      beyond ? 2.5 : 1.5,
      DASHES[curve.id],
    );
    const y = plot.y1 + line * (i + 0.6);
    stroke(
      pen,
      [
        [plot.x0, y],
        [plot.x0 + sample, y],
      ],
      ink,
      1.5,
      DASHES[curve.id],
    );
    const share = `${beyond ? `${BROKEN} ` : ''}${numberOf(100 * curve.worst[1], 0)} %`;
    const said = `${wordOf(`curve.${curve.id}`)} ${share}`;
    const size = Math.min(12 * fontScale, line, (plot.x1 - plot.x0 - sample - 5) / (LETTER * said.length));
    say(pen, said, plot.x0 + sample + 5, y, size, ink, 'left');
  });
}

function stroke(pen: Pen, points: readonly (readonly [number, number])[], colour: Colour, width: number, dash: readonly number[]): void {
  pen.strokeStyle = css(colour);
  pen.lineWidth = width;
  pen.setLineDash([...dash]);
  pen.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.stroke();
  pen.setLineDash([]);
}
