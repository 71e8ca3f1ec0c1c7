import type { Rect } from '../canvas/camera.ts';
import { type Chart, makeChart, type Margin, rectIn, type Span } from '../time-chart/chart.ts';
import { spanOfAll } from '../time-chart/draw-time.ts';
import { spanOfBay } from './bay-span.ts';
import { blocksOf, type QuayBlock } from './lines.ts';
import type { QuayChartModel } from './model.ts';

/** A block and where it lies on the canvas. */
export interface PlacedBlock {
  readonly id: string;
  readonly block: QuayBlock;
  readonly rect: Rect;
}

/** Room of a lane that its blocks do not fill, above and below: shares of a lane. */
const LANE_GAP = 0.15;

/** Margins for the figures of the axes [px at font scale 1]. */
const MARGIN = { lanes: { left: 84, top: 30, right: 76, bottom: 8 }, 'space-time': { left: 60, top: 34, right: 12, bottom: 8 } } as const;

/** A chart that shows the whole plan, and the present. */
export function quayChart(model: QuayChartModel, width: number, height: number): Chart {
  const { form, queues, outline, now, fontScale } = model;
  const spans = queues.flatMap(({ instructions }): Span[] =>
    instructions.length === 0 ? [] : [[instructions[0]!.start, instructions.at(-1)!.end]],
  );
  const time = spanOfAll(spans.length === 0 ? [] : [...spans, [now, now]]);
  const { left, top, right, bottom } = MARGIN[form];
  const margin: Margin = { left: left * fontScale, top: top * fontScale, right: right * fontScale, bottom: bottom * fontScale };
  if (form === 'lanes') return makeChart('x', time, [0, Math.max(1, model.order.length)], width, height, margin);
  return makeChart('y', time, [outline.loa, 0], width, height, margin);
}

/** Every block of the plan on the canvas, also those out of sight. */
export function placeBlocks(model: QuayChartModel, chart: Chart): PlacedBlock[] {
  return blocksOf(model.queues, model.progress, model.now).flatMap((block) => {
    const others = othersOf(model, block);
    return others === null ? [] : [{ id: block.id, block, rect: rectIn(chart, [block.start, block.end], others) }];
  });
}

/** What a block takes of the other axis: a lane, or the length of its bay; null where the crane or the bay is not known. */
export function othersOf({ form, order, outline }: QuayChartModel, { crane, bay }: Pick<QuayBlock, 'crane' | 'bay'>): Span | null {
  if (form === 'space-time') return spanOfBay(outline, bay);
  const lane = order.indexOf(crane);
  return lane < 0 ? null : [lane + LANE_GAP, lane + 1 - LANE_GAP];
}
