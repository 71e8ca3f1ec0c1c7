import type { Rect } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { fillBox, frameBox, hatchBox, LETTER, patternBox, say, sayOver } from '../canvas/shapes.ts';
import { inkOn } from '../palette/theme.ts';
import { type Chart, plotOf, rectIn } from '../time-chart/chart.ts';
import { clipTo, drawRanges, drawTimeAxis, insidePlot, strokeLine } from '../time-chart/draw-time.ts';
import { toPx } from '../time-chart/axis.ts';
import { KIND_MARK, stateLooks } from './block-look.ts';
import type { CraneConflict } from './conflicts.ts';
import { othersOf, type PlacedBlock } from './layout.ts';
import { type QuayBlock, slipOf } from './lines.ts';
import type { QuayChartModel, QuayForm } from './model.ts';

/** A letter has room in a block this wide and high [px]. */
const LETTER_WIDTH = 12;
const LETTER_HEIGHT = 11;

/** What stands still: axes, lanes or bays, shifts. */
export function drawQuayGround(pen: Pen, chart: Chart, model: QuayChartModel): void {
  drawTimeAxis(pen, chart, model.portTime, model);
  drawRanges(pen, chart, model.ranges, model);
  if (model.form === 'lanes') drawLanes(pen, chart, model);
  else drawBays(pen, chart, model);
}

/** The blocks of the plan, what they slipped to, and where cranes are in each other's way. */
export function drawQuayState(
  pen: Pen,
  chart: Chart,
  model: QuayChartModel,
  blocks: readonly PlacedBlock[],
  conflicts: readonly CraneConflict[],
): void {
  const plot = plotOf(chart);
  insidePlot(pen, chart, () => {
    drawForecast(pen, chart, model, blocks);
    for (const placed of blocks) if (clipTo(placed.rect, plot) !== null) drawBlock(pen, model, placed);
    for (const conflict of conflicts) drawConflict(pen, chart, model, blocks, conflict);
  });
  if (model.form === 'lanes') drawSlips(pen, chart, model);
}

/** A thick frame around what is selected, a thin one around what is hovered. */
export function drawQuayMarks(pen: Pen, chart: Chart, { theme, selected, hovered }: QuayChartModel, blocks: readonly PlacedBlock[]): void {
  insidePlot(pen, chart, () => {
    for (const { id, rect } of blocks) {
      if (id === hovered) frameBox(pen, rect, theme.hover, 2);
      if (id === selected) frameBox(pen, rect, theme.select, 4);
    }
  });
}

function drawBlock(pen: Pen, { theme, fontScale, form }: QuayChartModel, { rect, block }: PlacedBlock): void {
  const look = stateLooks(theme)[block.state];
  fillBox(pen, rect, look.fill);
  patternBox(pen, rect, look.pattern, inkOn(look.fill));
  frameBox(pen, rect, look.frame, look.frameWidth);
  const [width, height] = [rect.x1 - rect.x0, rect.y1 - rect.y0];
  if (width < LETTER_WIDTH * fontScale || height < LETTER_HEIGHT * fontScale) {
    // The line in hand is found also where there is no room for words on it.
    if (block.isInHand) say(pen, form === 'lanes' ? '▾' : '◂', ...handAt(form, rect, fontScale), 12 * fontScale, theme.text);
    return;
  }
  const size = 11 * fontScale;
  const room = { letters: Math.floor((width - 4) / (size * LETTER)), lines: Math.floor(height / (size * 1.2)) };
  const lines = wordsOfBlock(block, form, room);
  const y0 = (rect.y0 + rect.y1) / 2 - ((lines.length - 1) * size * 1.2) / 2;
  lines.forEach((words, i) => sayOver(pen, words, (rect.x0 + rect.x1) / 2, y0 + i * size * 1.2, Math.min(size, height - 2), look.fill));
}

const handAt = (form: QuayForm, { x0, x1, y0, y1 }: Rect, fontScale: number): [x: number, y: number] =>
  form === 'lanes' ? [(x0 + x1) / 2, y0 - 6 * fontScale] : [x1 + 6 * fontScale, (y0 + y1) / 2];

/** What is written on a block, as far as there is room: whose it is or where, what is done, how often. The line in hand has its sign in any case. */
function wordsOfBlock(block: QuayBlock, form: QuayForm, room: { readonly letters: number; readonly lines: number }): string[] {
  const hand = block.isInHand ? '▸' : '';
  const level = block.level === null ? '' : { deck: '▲', hold: '▼' }[block.level];
  const where = form === 'space-time' ? block.crane : String(block.bay).padStart(3, '0');
  const [kind, much] = [`${hand}${KIND_MARK[block.kind]}`, block.lines > 1 ? ` ${block.lines}` : ''];
  const wishes = [[`${where} ${kind}${level}${much}`], [where, `${kind}${level}${much}`], [`${kind}${level}${much}`], [`${kind}${level}`]];
  return wishes.find((lines) => lines.length <= Math.max(1, room.lines) && lines.every((words) => words.length <= room.letters)) ?? [kind];
}

/** Where the blocks to come are to be expected if the crane stays as late as it is: dashed. */
function drawForecast(pen: Pen, chart: Chart, model: QuayChartModel, blocks: readonly PlacedBlock[]): void {
  for (const queue of model.queues) {
    const slip = slipOf(queue, model.progress, model.now) ?? 0;
    if (slip <= 0) continue;
    pen.setLineDash([3, 3]);
    for (const { block } of blocks) {
      const others = othersOf(model, block);
      if (block.crane !== queue.crane || block.state === 'done' || others === null) continue;
      frameBox(pen, rectIn(chart, [block.start + slip, block.end + slip], others), model.theme.warn);
    }
    pen.setLineDash([]);
  }
}

/** A conflict is hatched in both blocks, and joined by a line with a sign: ✕ where they would pass, ↔ where they are too near. */
function drawConflict(pen: Pen, chart: Chart, model: QuayChartModel, blocks: readonly PlacedBlock[], conflict: CraneConflict): void {
  const rects = conflict.blocks.flatMap((id): Rect[] => {
    const block = blocks.find((one) => one.id === id)?.block;
    const others = block === undefined ? null : othersOf(model, block);
    return others === null ? [] : [rectIn(chart, [conflict.from, conflict.to], others)];
  });
  for (const rect of rects) {
    hatchBox(pen, rect, model.theme.bad, 5, ['/', '\\']);
    frameBox(pen, rect, model.theme.bad, 2);
  }
  if (rects.length < 2) return;
  const [[x0, y0], [x1, y1]] = rects.map((rect) => [(rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2]) as [
    [number, number],
    [number, number],
  ];
  strokeLine(pen, [x0, y0, x1, y1], model.theme.bad, 1.5);
  const [x, y, size] = [(x0 + x1) / 2, (y0 + y1) / 2, 12 * model.fontScale];
  fillBox(pen, { x0: x - size / 2, x1: x + size / 2, y0: y - size / 2, y1: y + size / 2 }, model.theme.ground);
  say(pen, conflict.reason.code === 'crane.order' ? '✕' : '↔', x, y, size, model.theme.bad);
}

function drawLanes(pen: Pen, chart: Chart, { order, theme, fontScale }: QuayChartModel): void {
  const { x0, x1 } = plotOf(chart);
  order.forEach((crane, lane) => {
    const [top, foot] = [toPx(chart.y, lane), toPx(chart.y, lane + 1)];
    strokeLine(pen, [0, foot, x1, foot], theme.faint, 1);
    say(pen, crane, x0 - 8, (top + foot) / 2, 12 * fontScale, theme.text, 'right');
  });
}

function drawBays(pen: Pen, chart: Chart, model: QuayChartModel): void {
  const { y0, y1 } = plotOf(chart);
  let last = Infinity;
  for (const { number } of model.outline.bays) {
    const others = othersOf(model, { crane: '', bay: number })!;
    const [right, left] = [toPx(chart.x, others[0]), toPx(chart.x, others[1])];
    strokeLine(pen, [left, y0, left, y1], model.theme.faint, 1);
    strokeLine(pen, [right, y0, right, y1], model.theme.faint, 1);
    const x = (left + right) / 2;
    if (last - x < 26 * model.fontScale) continue;
    last = x;
    say(pen, String(number).padStart(3, '0'), x, y0 - 8 * model.fontScale, 11 * model.fontScale, model.theme.muted);
  }
}

/** At the end of each lane how late or early its crane is, with a sign. */
function drawSlips(pen: Pen, chart: Chart, model: QuayChartModel): void {
  const { x1 } = plotOf(chart);
  for (const queue of model.queues) {
    const lane = model.order.indexOf(queue.crane);
    const slip = slipOf(queue, model.progress, model.now);
    if (lane < 0) continue;
    const words = wordsOfSlip(slip, model.sayDuration);
    const colour = slip !== null && slip > 0 ? model.theme.warn : model.theme.muted;
    say(pen, words, x1 + 6, toPx(chart.y, lane + 0.5), 11 * model.fontScale, colour, 'left');
  }
}

/** `✓` done, `+` and so much behind, `−` and so much ahead, `±0` as planned. */
export function wordsOfSlip(slip: number | null, sayDuration: (ms: number) => string): string {
  if (slip === null) return '✓';
  if (slip === 0) return '±0';
  return `${slip > 0 ? '+' : '−'}${sayDuration(Math.abs(slip))}`;
}
