import { ALONG_X, isPocket, type Lane, type Site } from '@estiba/port';
import { type Camera, seen, toCanvasX, toCanvasY } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { fillBox, frameBox, onCanvas, say } from '../canvas/shapes.ts';
import { css } from '../palette/theme.ts';
import type { YardMapModel } from './model.ts';
import { blockRect } from './places.ts';

const LANE_WIDTH = 4;
/** Of an arrow on a lane [m]. */
const ARROW = 3;
const ARROW_EVERY = 40;
/** Depth of quay drawn in its own colour, behind the landward rail [m]. */
const APRON = 12;

/** What never moves: water, quay with its rails, lanes and places beside them, blocks, gate. */
export function drawGround(pen: Pen, camera: Camera, { site, graph, theme }: YardMapModel): void {
  const all = seen(camera);
  fillBox(pen, onCanvas(camera, all), theme.ground);
  if (all.y0 < 0) fillBox(pen, onCanvas(camera, { ...all, y1: Math.min(0, all.y1) }), theme.water);
  fillBox(pen, onCanvas(camera, { x0: 0, x1: site.quay.length, y0: 0, y1: site.quay.landRail + APRON }), theme.quay);
  for (const lane of site.lanes) fillBox(pen, onCanvas(camera, laneRect(lane)), theme.lane);
  drawPockets(pen, camera, { site, graph, theme });
  pen.strokeStyle = css(theme.line);
  pen.lineWidth = 1;
  pen.beginPath();
  for (const lane of site.lanes) arrows(pen, camera, lane);
  rails(pen, camera, site);
  pen.stroke();
  for (const block of site.blocks) {
    const box = onCanvas(camera, blockRect(block));
    fillBox(pen, box, theme.block);
    frameBox(pen, box, theme.line);
  }
  drawGate(pen, camera, { site, theme });
}

function laneRect({ axis, at, from, to }: Lane) {
  const [low, high] = [Math.min(from, to) - LANE_WIDTH / 2, Math.max(from, to) + LANE_WIDTH / 2];
  const [near, far] = [at - LANE_WIDTH / 2, at + LANE_WIDTH / 2];
  return axis === 'x' ? { x0: low, x1: high, y0: near, y1: far } : { x0: near, x1: far, y0: low, y1: high };
}

function arrows(pen: Pen, camera: Camera, { axis, at, from, to }: Lane): void {
  const way = Math.sign(to - from);
  for (let along = from + (way * ARROW_EVERY) / 2; (to - along) * way > 0; along += way * ARROW_EVERY) {
    const point = (ahead: number, aside: number): [number, number] => {
      const [u, v] = [along + way * ahead, at + aside];
      return axis === 'x' ? [toCanvasX(camera, u), toCanvasY(camera, v)] : [toCanvasX(camera, v), toCanvasY(camera, u)];
    };
    pen.moveTo(...point(-ARROW / 2, ARROW / 3));
    pen.lineTo(...point(ARROW / 2, 0));
    pen.lineTo(...point(-ARROW / 2, -ARROW / 3));
  }
}

function rails(pen: Pen, camera: Camera, { quay }: Site): void {
  for (const y of [0, quay.seaRail, quay.landRail]) {
    pen.moveTo(toCanvasX(camera, 0), toCanvasY(camera, y));
    pen.lineTo(toCanvasX(camera, quay.length), toCanvasY(camera, y));
  }
}

function drawPockets(pen: Pen, camera: Camera, { site, graph, theme }: Pick<YardMapModel, 'site' | 'graph' | 'theme'>): void {
  const { lengthMetres, widthMetres } = site.kinematics.truck;
  for (let cell = 0; cell < graph.count; cell++) {
    if (!isPocket(graph.kind[cell]!)) continue;
    const isAlongX = (graph.axes[cell]! & ALONG_X) !== 0;
    const [halfX, halfY] = isAlongX ? [lengthMetres / 2, widthMetres / 2] : [widthMetres / 2, lengthMetres / 2];
    const [x, y] = [graph.x[cell]!, graph.y[cell]!];
    fillBox(pen, onCanvas(camera, { x0: x - halfX, x1: x + halfX, y0: y - halfY, y1: y + halfY }), theme.pocket);
  }
}

/** Half the size the gate is drawn with [m]. */
const GATE = 14;

export const gateRect = ({ gate }: Site) => ({ x0: gate.x - GATE, x1: gate.x + GATE, y0: gate.y - GATE / 2, y1: gate.y + GATE / 2 });

function drawGate(pen: Pen, camera: Camera, { site, theme }: Pick<YardMapModel, 'site' | 'theme'>): void {
  const box = onCanvas(camera, gateRect(site));
  fillBox(pen, box, theme.quay);
  frameBox(pen, box, theme.line);
  say(pen, `${site.gate.entryLanes}↓ ${site.gate.exitLanes}↑`, (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, 11, theme.text);
  if (site.tunnel === null) return;
  // The tunnel leads inland from the gate; its mouth is drawn, its length lies outside the map.
  const top = site.gate.y + GATE / 2;
  const tube = onCanvas(camera, { x0: site.gate.x - GATE / 2, x1: site.gate.x + GATE / 2, y0: top, y1: top + 2 * GATE });
  pen.setLineDash([4, 3]);
  frameBox(pen, tube, theme.line);
  pen.setLineDash([]);
}
