import type { Pen } from '../canvas/pen.ts';
import { fillBox, frameBox, hatchBox, say } from '../canvas/shapes.ts';
import { type Chart, rectIn } from '../time-chart/chart.ts';
import { insidePlot } from '../time-chart/draw-time.ts';
import { type BayWork, bayOfShip } from './give-bay.ts';
import { othersOf, type PlacedBlock } from './layout.ts';
import type { QuayChartModel } from './model.ts';

interface Given {
  readonly work: BayWork;
  readonly crane: string;
  readonly reasons: readonly unknown[];
}

/** The work of a bay on its way to another crane: where it leaves, dashed; where it would come by the times of the plan, ✓; where it may not, ✕ and hatched. */
export function drawGiven(
  pen: Pen,
  chart: Chart,
  model: QuayChartModel,
  blocks: readonly PlacedBlock[],
  { work, crane, reasons }: Given,
): void {
  const { theme, fontScale, outline } = model;
  const colour = reasons.length === 0 ? theme.good : theme.bad;
  insidePlot(pen, chart, () => {
    for (const { block, rect } of blocks) {
      const isBegun = block.state === 'done' || block.isInHand;
      if (isBegun || bayOfShip(outline, block.bay) !== work.bay) continue;
      const others = othersOf(model, { crane, bay: block.bay });
      if (others === null) continue;
      if (block.crane !== crane) {
        pen.setLineDash([4, 3]);
        frameBox(pen, rect, theme.text, 2);
        pen.setLineDash([]);
      }
      const there = rectIn(chart, [block.start, block.end], others);
      pen.globalAlpha = 0.7;
      fillBox(pen, there, theme.ground);
      pen.globalAlpha = 1;
      if (reasons.length > 0) hatchBox(pen, there, colour, 7, ['/', '\\']);
      frameBox(pen, there, colour, 3);
      const size = Math.min(20 * fontScale, there.y1 - there.y0);
      say(pen, reasons.length === 0 ? '✓' : '✕', (there.x0 + there.x1) / 2, (there.y0 + there.y1) / 2, size, colour);
    }
  });
}
