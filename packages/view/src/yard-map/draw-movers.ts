import type { Site } from '@estiba/port';
import { type Camera, type Rect, seen, toCanvasX, toCanvasY } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { frameBox, onCanvas, say } from '../canvas/shapes.ts';
import { type Colour, css, inkOn, type Theme } from '../palette/theme.ts';
import { MACHINE_STATES, type MachineState, STATE_MARKS } from '../poses/machine-state.ts';
import { MOVER_KINDS, type Movers } from '../poses/movers.ts';
import type { YardMapModel } from './model.ts';
import { moverRect, type MoverShape } from './mover-shape.ts';
import { markOf } from './selection.ts';
import { visitorPlace } from './places.ts';

const TRUCK = MOVER_KINDS.indexOf('truck');
/** A truck is never drawn smaller than this [px]. */
const SMALLEST = 4;
/** From this scale on, loads and letters are drawn on every machine [px/m]. */
const NEAR = 1.2;

/** Trucks, cranes and road trucks where they are now, and what is selected or hovered. A path for each state: strokes, not machines, cost time. */
export function drawMovers(pen: Pen, camera: Camera, model: YardMapModel): void {
  for (const state of MACHINE_STATES) drawState(pen, camera, model, state);
  drawLoads(pen, camera, model);
  drawMarks(pen, camera, model);
  drawVisitors(pen, camera, model);
  for (const { rect, isSelected } of markOf(model)) {
    frameBox(pen, onCanvas(camera, rect), isSelected ? model.theme.select : model.theme.hover, isSelected ? 3 : 2);
  }
}

export function stateColour(theme: Theme, state: MachineState): Colour {
  if (state === 'fault') return theme.bad;
  if (state === 'lost') return theme.stale;
  if (state === 'working') return theme.machine;
  return state === 'idle' ? theme.muted : theme.warn;
}

function drawState(pen: Pen, camera: Camera, { movers, site, theme }: YardMapModel, state: MachineState): void {
  const wanted = MACHINE_STATES.indexOf(state);
  const colour = css(stateColour(theme, state));
  // Only what works is solid: idle and silent machines are outlines, whatever their colour.
  const isSolid = state !== 'idle' && state !== 'lost';
  const view = seen(camera);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  pen.beginPath();
  for (let machine = 0; machine < movers.count; machine++) {
    if (movers.state[machine] !== wanted || movers.isPlaced[machine] === 0) continue;
    const isTruck = movers.kind[machine] === TRUCK;
    if (isTruck && !isIn(view, movers.x[machine]!, movers.y[machine]!)) continue;
    if (isTruck && camera.scale < NEAR) drawSmall(pen, camera, site, movers, machine, colour, isSolid ? null : css(theme.lane));
    else outline(pen, camera, moverRect(site, movers, machine));
  }
  pen.fillStyle = colour;
  if (isSolid) pen.fill();
  pen.stroke();
}

/** Far off, a truck is a bar along or across: a thousand bars cost less than one path of a thousand arrows. */
function drawSmall(
  pen: Pen,
  camera: Camera,
  { kinematics }: Site,
  { x, y, heading }: Movers,
  machine: number,
  colour: string,
  inside: string | null,
): void {
  const isAlongX = Math.abs(Math.cos(heading[machine]!)) > 0.7;
  const [long, short] = [
    Math.max(SMALLEST, kinematics.truck.lengthMetres * camera.scale),
    Math.max(SMALLEST, kinematics.truck.widthMetres * camera.scale),
  ];
  const [width, height] = isAlongX ? [long, short] : [short, long];
  const [left, top] = [toCanvasX(camera, x[machine]!) - width / 2, toCanvasY(camera, y[machine]!) - height / 2];
  pen.fillStyle = colour;
  pen.fillRect(left, top, width, height);
  if (inside === null) return;
  pen.fillStyle = inside;
  pen.fillRect(left + 1, top + 1, width - 2, height - 2);
}

const isIn = ({ x0, x1, y0, y1 }: Rect, x: number, y: number): boolean => x >= x0 - 20 && x <= x1 + 20 && y >= y0 - 20 && y <= y1 + 20;

/** A truck is an arrow of its size; a crane its legs and its girder, with the trolley as a box. */
function outline(pen: Pen, camera: Camera, shape: MoverShape): void {
  const [x, y] = [toCanvasX(camera, shape.x), toCanvasY(camera, shape.y)];
  const [cos, sin] = [Math.cos(shape.heading), -Math.sin(shape.heading)];
  const length = Math.max(SMALLEST, shape.length * camera.scale) / 2;
  const width = Math.max(SMALLEST / 2, shape.width * camera.scale) / 2;
  const go = (draw: 'moveTo' | 'lineTo', ahead: number, aside: number): void =>
    pen[draw](x + ahead * cos - aside * sin, y + ahead * sin + aside * cos);
  go('moveTo', -length, -width);
  if (shape.kind === 'truck') {
    go('lineTo', 0.7 * length, -width);
    go('lineTo', length, 0);
    go('lineTo', 0.7 * length, width);
  } else {
    go('lineTo', length, -width);
    go('lineTo', length, width);
  }
  go('lineTo', -length, width);
  go('lineTo', -length, -width);
  if (shape.girder === null) return;
  const [low, high] = shape.girder;
  for (const aside of [-shape.width / 4, shape.width / 4]) {
    pen.moveTo(toCanvasX(camera, shape.x + aside), toCanvasY(camera, low));
    pen.lineTo(toCanvasX(camera, shape.x + aside), toCanvasY(camera, high));
  }
}

function drawLoads(pen: Pen, camera: Camera, { movers, theme }: YardMapModel): void {
  if (camera.scale < NEAR) return;
  pen.fillStyle = css(theme.wheel[1]!);
  for (let machine = 0; machine < movers.count; machine++) {
    if (movers.isPlaced[machine] === 0 || movers.holding[machine]!.length === 0) continue;
    const y = MOVER_KINDS[movers.kind[machine]!] === 'truck' ? movers.y[machine]! : movers.spreaderY[machine]!;
    const size = 2.4 * camera.scale;
    pen.fillRect(toCanvasX(camera, movers.x[machine]!) - size / 2, toCanvasY(camera, y) - size / 2, size, size);
  }
}

function drawMarks(pen: Pen, camera: Camera, { movers, theme }: YardMapModel): void {
  for (let machine = 0; machine < movers.count; machine++) {
    if (movers.isPlaced[machine] === 0) continue;
    const [x, y] = [toCanvasX(camera, movers.x[machine]!), toCanvasY(camera, movers.y[machine]!)];
    if (x < 0 || y < 0 || x > camera.width || y > camera.height) continue;
    const state = MACHINE_STATES[movers.state[machine]!]!;
    if (STATE_MARKS[state] !== '') say(pen, STATE_MARKS[state], x, y, 10, inkOn(stateColour(theme, state)));
    if (camera.scale >= NEAR) say(pen, movers.ids[machine]!, x, y + 12, 10, theme.text);
  }
}

/** Road trucks are diamonds; those at the gate are a number. */
function drawVisitors(pen: Pen, camera: Camera, { site, visitors, theme }: YardMapModel): void {
  let waiting = 0;
  pen.fillStyle = css(theme.wheel[7]!);
  pen.beginPath();
  for (const visitor of visitors) {
    const place = visitorPlace(site, visitor);
    if (place === null) continue;
    if (visitor.phase !== 'at-exchange') {
      waiting += 1;
      continue;
    }
    const [x, y] = [toCanvasX(camera, place.x), toCanvasY(camera, place.y)];
    const half = Math.max(SMALLEST, 5 * camera.scale) / 2;
    pen.moveTo(x - half, y);
    pen.lineTo(x, y - half);
    pen.lineTo(x + half, y);
    pen.lineTo(x, y + half);
    pen.closePath();
  }
  pen.fill();
  if (waiting > 0) say(pen, `◆ ${waiting}`, toCanvasX(camera, site.gate.x), toCanvasY(camera, site.gate.y) + 16, 11, theme.text);
}
