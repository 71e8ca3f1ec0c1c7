import type { RouteRow } from '@estiba/messages/frames';
import { type LaneGraph, poseOnWay } from '@estiba/port';
import { type Camera, toCanvasX, toCanvasY } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { css } from '../palette/theme.ts';
import { partsOf } from './address.ts';
import type { YardMapModel } from './model.ts';

/** How the three parts of a route are told apart: driven thin, released thick (nobody else may enter), planned dashed. */
const STROKES = [
  { part: 'driven', width: 1, dash: [] },
  { part: 'released', width: 4, dash: [] },
  { part: 'planned', width: 1.5, dash: [6, 4] },
] as const;
/** Of a pocket's curve. */
const CURVE_STEPS = 6;

/** The routes of all machines, or of the selected one alone. */
export function drawRoutes(pen: Pen, camera: Camera, { graph, movers, theme, hasRoutes, selected }: YardMapModel): void {
  const chosen = partsOf(selected);
  const chosenMachine = chosen?.kind === 'machine' ? movers.numberOf(chosen.id) : undefined;
  const routes: RouteRow[] = [];
  for (let machine = 0; machine < movers.count; machine++) {
    const route = movers.rowOf(machine)?.route;
    if (route && !route.isDone && (hasRoutes || machine === chosenMachine)) routes.push(route);
  }
  for (const { part, width, dash } of STROKES) {
    pen.strokeStyle = css(part === 'driven' ? theme.muted : theme.select);
    pen.lineWidth = width;
    pen.setLineDash([...dash]);
    pen.beginPath();
    for (const route of routes) trace(pen, camera, graph, partOf(route, part));
    pen.stroke();
  }
  pen.setLineDash([]);
}

function partOf({ cells, passed, released }: RouteRow, part: (typeof STROKES)[number]['part']): readonly string[] {
  const at = Math.max(0, passed);
  if (part === 'driven') return cells.slice(0, at + 1);
  return part === 'released' ? cells.slice(at, released + 1) : cells.slice(Math.max(at, released));
}

function trace(pen: Pen, camera: Camera, graph: LaneGraph, names: readonly string[]): void {
  const cells = names.flatMap((name) => graph.cellOf.get(name) ?? []);
  cells.forEach((cell, i) => {
    const before = cells[i - 1];
    if (before === undefined) return pen.moveTo(toCanvasX(camera, graph.x[cell]!), toCanvasY(camera, graph.y[cell]!));
    const isCurve = graph.curves.from[cell]! >= 0 || graph.curves.from[before]! >= 0;
    const steps = isCurve ? CURVE_STEPS : 1;
    for (let step = 1; step <= steps; step++) {
      const { x, y } = poseOnWay(graph, before, cell, step / steps);
      pen.lineTo(toCanvasX(camera, x), toCanvasY(camera, y));
    }
  });
}
