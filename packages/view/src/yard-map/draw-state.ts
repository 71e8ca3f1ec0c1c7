import type { CallRow } from '@estiba/messages/frames';
import { bayCentre, type LaneGraph } from '@estiba/port';
import { type Camera, toCanvasX, toCanvasY } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { fillBox, frameBox, hatchBox, onCanvas, say } from '../canvas/shapes.ts';
import { css, inkOn } from '../palette/theme.ts';
import { heatOf } from './heat.ts';
import type { YardMapModel } from './model.ts';
import { blockRect, isAlongside, shipRect } from './places.ts';
import { drawRoutes } from './draw-routes.ts';

/** A name is written where its box is this wide [px]. */
const NAME_WIDTH = 34;

/** What changes with events: closures, ships alongside, heat of the blocks, routes. */
export function drawState(pen: Pen, camera: Camera, model: YardMapModel): void {
  drawHeat(pen, camera, model);
  drawClosures(pen, camera, model);
  for (const call of model.calls) if (isAlongside(call)) drawShip(pen, camera, model, call);
  drawRoutes(pen, camera, model);
}

function drawHeat(pen: Pen, camera: Camera, { site, stacks, boxes, heat, theme }: YardMapModel): void {
  for (const block of site.blocks) {
    const rect = blockRect(block);
    const box = onCanvas(camera, rect);
    if (heat !== 'none') {
      const { share, count } = heatOf(heat, stacks.of(block.id)!, boxes);
      share.forEach((value, pair) => {
        const x0 = block.x + 2 * pair * block.bayPitch;
        const cell = onCanvas(camera, { ...rect, x0, x1: x0 + 2 * block.bayPitch });
        const colour = theme.ramp[Math.min(theme.ramp.length - 1, Math.floor(value * theme.ramp.length))]!;
        fillBox(pen, cell, colour);
        // The number says what the colour says, where there is room for it.
        if (cell.x1 - cell.x0 > 16 && count[pair]! > 0)
          say(pen, String(count[pair]), (cell.x0 + cell.x1) / 2, (cell.y0 + cell.y1) / 2, 10, inkOn(colour));
      });
      frameBox(pen, box, theme.line);
    }
    if (box.x1 - box.x0 > NAME_WIDTH)
      say(pen, block.id, toCanvasX(camera, bayCentre(block, 1)) - 14, (box.y0 + box.y1) / 2, 12, theme.text);
  }
}

function drawClosures(pen: Pen, camera: Camera, { site, graph, closedBerths, closedCells, theme }: YardMapModel): void {
  for (const berth of site.berths) {
    const box = onCanvas(camera, { x0: berth.from, x1: berth.to, y0: 0, y1: site.quay.seaRail });
    frameBox(pen, box, theme.line);
    const water = onCanvas(camera, { x0: berth.from, x1: berth.to, y0: -30, y1: site.quay.seaRail });
    if (closedBerths.includes(berth.id)) hatchBox(pen, water, theme.bad, 8, ['/', '\\']);
    say(pen, berth.id, (box.x0 + box.x1) / 2, toCanvasY(camera, -6), 11, theme.muted);
  }
  for (const name of closedCells) {
    const cell = graph.cellOf.get(name);
    if (cell !== undefined) hatchBox(pen, cellBox(camera, graph, cell), theme.bad, 4, ['/', '\\']);
  }
}

function cellBox(camera: Camera, graph: LaneGraph, cell: number) {
  const [x, y] = [graph.x[cell]!, graph.y[cell]!];
  return onCanvas(camera, { x0: x - 8, x1: x + 8, y0: y - 2, y1: y + 2 });
}

/** Hull with its bow to greater metres, hatch bays, name and voyage, and how far the call has come. */
function drawShip(pen: Pen, camera: Camera, { theme }: YardMapModel, call: CallRow): void {
  const { x0, x1, y0, y1 } = onCanvas(camera, shipRect(call));
  const bow = Math.min(0.12 * (x1 - x0), y1 - y0);
  const middle = (y0 + y1) / 2;
  pen.fillStyle = css(theme.ship);
  pen.strokeStyle = css(theme.line);
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(x0, y0 + 2);
  pen.lineTo(x1 - bow, y0);
  pen.lineTo(x1, middle);
  pen.lineTo(x1 - bow, y1);
  pen.lineTo(x0, y1 - 2);
  pen.closePath();
  pen.fill();
  pen.stroke();
  pen.beginPath();
  for (const bay of call.outline.bays) {
    const x = toCanvasX(camera, call.bowAt - bay.fromBow);
    pen.moveTo(x, y0 + 3);
    pen.lineTo(x, y1 - 3);
  }
  pen.stroke();
  const [done, total] = call.queues.reduce(([d, t], queue) => [d + queue.done, t + queue.total], [0, 0]);
  const share = total === 0 ? '' : ` ${Math.round((100 * done) / total)} %`;
  if (x1 - x0 > NAME_WIDTH) say(pen, `${call.outline.name} ${call.voyage}${share}`, (x0 + x1) / 2, middle, 12, inkOn(theme.ship));
}
